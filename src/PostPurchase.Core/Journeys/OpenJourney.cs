using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>A journey while it is worked on: the events it rests on, those of them not stored yet, and the version it was read at.</summary>
internal sealed record OpenJourney(
    OrderKey Key,
    Campaign Campaign,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<RecordedEvent> Unstored,
    StoredJourney Stored)
{
    private readonly OrderState _state = OrderHistory.Fold(Events.Concat(Unstored));

    public OpenJourney WithStored(StoredJourney stored) =>
        this with { Events = [.. Events, .. Unstored], Unstored = [], Stored = stored };

    public JourneyFacts Facts(Shop shop)
    {
        var order = _state.Order ?? throw new InvalidOperationException($"The order {Key} is not known.");
        return new JourneyFacts(Campaign, shop, order, _state, Stored.Record, RecipientPlaces.For(order.DeliveryAddress, shop));
    }
}
