using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Occasions;

/// <summary>Wake-ups of one process, whose commits go through its own store; the wake-up itself is never lost, as the port promises.</summary>
internal sealed class WakeupsThrough(IPartitionStore store, IWakeups wakeups) : IWakeups
{
    public async ValueTask<CommitResult> Commit(
        OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation)
    {
        await wakeups.Wake(key, now, cancellation);
        return await store.Commit(key.Partition, changes, cancellation);
    }

    public ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation) => wakeups.Wake(key, now, cancellation);
}
