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
    public string Name => Journey.Occasion is null
        ? StorageKey.Join(Order.Id.Value, Journey.Campaign)
        : StorageKey.Join(Order.Id.Value, Journey.Campaign, Journey.Occasion);

    /// <summary>The occasion that the journey is about; null for one about the order itself.</summary>
    public OrderEvent.OccasionCame? Occasion => Journey.Occasion is null
        ? null
        : State.Occasions.FirstOrDefault(came => came.Campaign == Journey.Campaign && came.Occasion == Journey.Occasion);

    /// <summary>The customer's lot.</summary>
    public Draw Draw { get; } = Journey.Draw ?? Draw.Of(Shop.Id, Order);
}
