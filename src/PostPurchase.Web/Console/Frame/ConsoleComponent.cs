using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Frame;

/// <summary>What the console's pages and their parts have in common.</summary>
public abstract class ConsoleComponent : ComponentBase
{
    [Parameter, EditorRequired]
    public ConsoleVisit Visit { get; set; } = default!;

    protected string Say(string german, string english) => Visit.Say(german, english);

    protected string Url(string path) => Visit.Url(path);
}
