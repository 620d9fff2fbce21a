using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Running;

/// <summary>
/// News of an order is marked as pending, committed, and its orchestration nudged, in this order: whatever fails, either there is
/// no news, or there is a mark that the sweep finds.
/// </summary>
public sealed class DurableWakeups(IPartitionStore store, PendingIndex pending, Nudger nudger) : IWakeups
{
    /// <summary>
    /// Less than <see cref="PendingSweep.Patience"/>: a mark that is swept must not be older than a commit that may still come,
    /// or the look would find nothing and take the mark away.
    /// </summary>
    public static readonly TimeSpan CommitLimit = TimeSpan.FromMinutes(1);

    public async ValueTask<CommitResult> Commit(
        OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation)
    {
        var mark = await pending.Mark(key, now, cancellation);
        var result = await CommitInTime(key, changes, cancellation);
        if (result is CommitResult.Committed)
        {
            await nudger.Nudge(key, [mark]);
        }
        else
        {
            await pending.Clear(key, [mark], cancellation);
        }

        return result;
    }

    /// <exception cref="IOException">The store took too long; the changes may be committed or not.</exception>
    private async ValueTask<CommitResult> CommitInTime(OrderKey key, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(CommitLimit);
        try
        {
            return await store.Commit(key.Partition, changes, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"The store did not commit within {CommitLimit}.", late);
        }
    }
}
