using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outbox;

/// <summary>A durable queue of what is to be done and belongs to no order's journey; <see cref="OutboxRunner"/> does it.</summary>
public sealed class OutboxTray(IPartitionStore store, OutboxAgenda agenda, IOutboxSignal signal)
{
    private const int MaxRounds = 100;

    /// <summary>
    /// Puts the item: once this has answered, it is going to be done. One that waits already stays as it is; one that was done before is
    /// done again.
    /// </summary>
    /// <returns>False when it was waiting already.</returns>
    public async ValueTask<bool> Put(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        var put = item with { Due = item.Due ?? now };
        RowChange[] changes =
        [
            new RowChange.Insert(OutboxRows.ItemKey(put), StoredJson.Write(put)),
            new RowChange.Put(OutboxRows.DueKey(put), "{}"u8.ToArray()),
        ];
        var result = await store.Commit(OutboxRows.Partition(put.Kind), changes, cancellation);
        Announce(put.Due.Value);
        return result is CommitResult.Committed;
    }

    /// <summary>Puts the item, or has the one that waits done now, as if for the first time. One that is being done is done once more.</summary>
    public async ValueTask PutFirst(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var put = item with { Due = now };
            if (await Put(put, now, cancellation))
            {
                return;
            }

            if (await Find(put, cancellation) is { } waiting
                && await store.Commit(OutboxRows.Partition(put.Kind), waiting.MovedTo(put), cancellation) is CommitResult.Committed)
            {
                Announce(now);
                return;
            }
        }

        throw new InvalidOperationException($"The item {item.Kind} {item.Id} was changed by others {MaxRounds} times in a row.");
    }

    /// <summary>The item that waits under the same name; null where it was done meanwhile.</summary>
    private async ValueTask<StoredItem?> Find(OutboxItem item, CancellationToken cancellation)
    {
        var partition = OutboxRows.Partition(item.Kind);
        if (await store.Get(partition, OutboxRows.ItemKey(item), cancellation) is not { } row)
        {
            return null;
        }

        var waiting = StoredJson.Read<OutboxItem>(row);
        var due = await store.Get(partition, OutboxRows.DueKey(waiting), cancellation);
        return due is null ? null : new StoredItem(waiting, row.ETag, due.ETag);
    }

    private void Announce(Instant due)
    {
        agenda.Learn(due);
        signal.Raise();
    }
}
