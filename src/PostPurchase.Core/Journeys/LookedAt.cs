using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Journeys;

/// <summary>An order at the end of a look at it.</summary>
/// <param name="Partition">As read at the beginning of the look.</param>
/// <param name="State">With what the order learned of its customer during the look.</param>
/// <param name="Journeys">As they stand now, what was sent during the look included.</param>
/// <param name="Now">The moment of the look.</param>
public sealed record LookedAt(
    OrderPartition Partition, OrderState State, IReadOnlyList<JourneyRecord> Journeys, Shop Shop, Instant Now)
{
    public OrderKey Key => Partition.Key;
}
