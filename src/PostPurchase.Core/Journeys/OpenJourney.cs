using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>A journey while it is worked on: the state it rests on, events in it that are not stored yet, and the version it was read at.</summary>
internal sealed record OpenJourney(
    OrderKey Key,
    Campaign Campaign,
    OrderState State,
    IReadOnlyList<RecordedEvent> Unstored,
    StoredJourney Stored)
{
    public OpenJourney WithStored(StoredJourney stored) => this with { Unstored = [], Stored = stored };

    public JourneyFacts Facts(Shop shop)
    {
        var order = State.Order ?? throw new InvalidOperationException($"The order {Key} is not known.");
        return new JourneyFacts(Campaign, shop, order, State, Stored.Record, RecipientPlaces.For(order.DeliveryAddress, shop));
    }
}
