using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Journeys;

/// <summary>An order with its journeys as the next look would find them.</summary>
internal sealed record ReviewedOrder(OrderPartition Partition, Shop Shop, IReadOnlyList<OpenJourney> Journeys)
{
    public IReadOnlyList<(OpenJourney Journey, Plan Plan)> Decide(Instant now) =>
        [.. Journeys.Select(journey => (journey, Decider.Decide(journey.Facts(Shop), now)))];
}
