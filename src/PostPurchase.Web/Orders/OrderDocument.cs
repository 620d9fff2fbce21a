using System.Text.Json.Serialization;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Orders;

/// <summary>An order with its journeys in the JSON API.</summary>
/// <param name="Order">As the shop last described it; null while only events about it have arrived.</param>
/// <param name="Events">By their own times.</param>
internal sealed record OrderDocument(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Order? Order,
    IReadOnlyList<EventDocument> Events,
    IReadOnlyList<JourneyDocument> Journeys)
{
    public static OrderDocument Of(OrderView view) =>
        new(view.State.Order, [.. view.Events.Select(EventDocument.Of)], [.. view.Journeys.Select(JourneyDocument.Of)]);
}
