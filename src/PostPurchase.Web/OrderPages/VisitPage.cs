using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.OrderPages;

/// <summary>A page, or a part of one, about an order.</summary>
public abstract class VisitPage : ComponentBase
{
    [Parameter, EditorRequired]
    public OrderVisit Visit { get; set; } = default!;

    internal string Say(string german, string english) => Visit.Say(german, english);
}
