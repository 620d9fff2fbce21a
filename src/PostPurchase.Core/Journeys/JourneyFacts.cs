using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>Everything a decision rests on, but the time.</summary>
public sealed record JourneyFacts(Campaign Campaign, Shop Shop, Order Order, OrderState State, JourneyRecord Journey, RecipientPlace Place)
{
    /// <summary>Ids of steps that the marketer has paused.</summary>
    public IReadOnlyList<string> Paused { get; init; } = [];

    /// <summary>Names the journey among all of the shop, for the frequency cap.</summary>
    public string Name => StorageKey.Join(Order.Id.Value, Journey.Campaign);

    /// <summary>The customer's lot.</summary>
    public Draw Draw { get; } = Journey.Draw ?? Draw.Of(Shop.Id, Order);
}
