using Microsoft.AspNetCore.Components;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Steps;

/// <summary>A part of a step's form.</summary>
public abstract class PartComponent : ConsoleComponent
{
    [Parameter, EditorRequired]
    public StepView View { get; set; } = default!;

    protected FormValues Values => View.Values;

    protected IReadOnlyList<FieldFault> Faults => View.Faults;

    protected IEnumerable<(string Value, string Words)> Messages(bool isOptional) =>
        [.. isOptional ? [("", Say("wie der Schritt", "as the step"))] : ((string, string)[])[], .. new CampaignEditor(View.Opened.Current, Visit.Language).MessageNames.Select(name => (name, Visit.NameOf(name)))];
}
