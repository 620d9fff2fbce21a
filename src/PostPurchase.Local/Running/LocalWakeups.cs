using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Running;

/// <summary>Wake-ups are rows of the same database, written in the same transaction as what they announce.</summary>
internal sealed class LocalWakeups(SqliteStore store, WakeTable wakes, WorkSignal signal) : IWakeups
{
    public async ValueTask<CommitResult> Commit(
        OrderKey key,
        IReadOnlyList<RowChange> changes,
        Instant now,
        CancellationToken cancellation)
    {
        var result = await store.CommitAndAnnounce(key.Partition, changes, key.ToString(), now);
        signal.Raise();
        return result;
    }

    public async ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation)
    {
        await wakes.Announce(key.ToString(), now);
        signal.Raise();
    }
}
