using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outbox;

/// <summary>What waits in the outbox, and who has it in hand: an item is taken by moving it to the end of its lease.</summary>
internal sealed class OutboxQueue(IPartitionStore store)
{
    /// <summary>Rows of due times, earliest first.</summary>
    public ValueTask<IReadOnlyList<Row>> DueBy(string kind, Instant now, int limit, CancellationToken cancellation) =>
        store.Query(OutboxRows.Partition(kind), OutboxRows.Due, OutboxRows.After(now), limit, cancellation);

    public async ValueTask<Instant?> FirstDue(string kind, CancellationToken cancellation) =>
        await store.Query(OutboxRows.Partition(kind), OutboxRows.Due, "due}", 1, cancellation) is [var row]
            ? OutboxRows.TimeOf(row.Key)
            : null;

    /// <summary>Takes the item until a moment; whoever is still at it then may meet somebody else. Null where another one took it.</summary>
    public async ValueTask<StoredItem?> Take(string kind, Row due, Instant until, CancellationToken cancellation)
    {
        var partition = OutboxRows.Partition(kind);
        if (await store.Get(partition, OutboxRows.ItemKey(due.Key), cancellation) is not { } row)
        {
            return null;
        }

        var waiting = StoredJson.Read<OutboxItem>(row);
        if (OutboxRows.DueKey(waiting) != due.Key)
        {
            return null;
        }

        var taken = waiting with { Due = until, Attempts = waiting.Attempts + 1 };
        var changes = new StoredItem(waiting, row.ETag, due.ETag).MovedTo(taken);
        return await store.Commit(partition, changes, cancellation) is CommitResult.Committed { ETags: var tags }
            ? new StoredItem(taken, tags[0], tags[1])
            : null;
    }

    /// <summary>Puts a taken item back. One that somebody else has by now is theirs.</summary>
    public async ValueTask PutBack(StoredItem taken, Instant at, string why, CancellationToken cancellation) => await store.Commit(
        OutboxRows.Partition(taken.Item.Kind), taken.MovedTo(taken.Item with { Due = at, Why = why }), cancellation);

    /// <summary>Takes a taken item away, unless somebody else has it by now.</summary>
    public async ValueTask Remove(StoredItem taken, CancellationToken cancellation) => await store.Commit(
        OutboxRows.Partition(taken.Item.Kind), taken.Gone(), cancellation);
}
