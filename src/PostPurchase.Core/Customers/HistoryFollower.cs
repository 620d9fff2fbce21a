using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>
/// Keeps up what the customer's partition knows of an order. What was known when the order was registered stands there already: only
/// later changes are written.
/// </summary>
public sealed class HistoryFollower(IPartitionStore store, CustomerKeys keys) : IAfterLook
{
    private const string Note = "summary";

    private readonly CustomerPartitions _partitions = new(store);

    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        if (order.State is not { Order: { } described, ErasedAt: null } state
            || (order.Partition.Handled.GetValueOrDefault(Note) is var noted && noted is null && !HasChanged(order)))
        {
            return;
        }

        var summary = OrderSummary.Of(described, state);
        var json = StoredJson.Write(summary);
        if (noted is not null && noted.Data.Span.SequenceEqual(json))
        {
            return;
        }

        foreach (var partition in keys.Of(order.Key.Shop, described))
        {
            await _partitions.Register(partition, order.Key.Order, summary, cancellation);
        }

        await store.Commit(order.Key.Partition, [new RowChange.Put(OrderRows.Handled + Note, json)], cancellation);
    }

    private static bool HasChanged(LookedAt order) =>
        order.State is { CancelledAt: not null } or { Returns.Count: > 0 } or { Refunds.Count: > 0 }
        || order.Partition.Events.Count(recorded => recorded.Event is OrderEvent.Placed) > 1;
}
