using Microsoft.AspNetCore.Components;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Fields;

/// <summary>What the fields of a campaign's forms have in common.</summary>
public abstract class FieldComponent : ConsoleComponent
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public FormValues Values { get; set; } = default!;

    [Parameter]
    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    protected string? FaultOf(string name) => Faults.FirstOrDefault(fault => fault.Field == name)?.Message;

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? IsWrong(string name) => FaultOf(name) is null ? null : "true";

    protected string? DescribedBy(string name) => FaultOf(name) is null ? null : FieldProblem.IdOf(name);
}
