using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Running;

/// <summary>
/// News of an order is marked as pending, committed, and its orchestration nudged, in this order: whatever fails, either there is
/// no news, or there is a mark that the sweep finds.
/// </summary>
public sealed class DurableWakeups(IPartitionStore store, PendingIndex pending, Nudger nudger, IClock clock) : IWakeups
{
    public async ValueTask<CommitResult> Commit(
        OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation)
    {
        // By the clock, not by the caller's now: who tells many orders of one event takes longer than the sweep waits.
        var mark = await pending.Mark(key, clock.GetCurrentInstant(), cancellation);
        var result = await store.Commit(key.Partition, changes, cancellation);

        // After a conflict too: it may be with the same commit, whose answer was lost, or with one whose nudge never went out.
        await nudger.Nudge(key, [mark]);
        return result;
    }

    public async ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation) =>
        await nudger.Nudge(key, [await pending.Mark(key, clock.GetCurrentInstant(), cancellation)]);
}
