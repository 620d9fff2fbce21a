using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>Deliveries of a shop, newest first, and how its targets have been doing.</summary>
public sealed class OutgoingLog(IPartitionStore store)
{
    private const string Deliveries = "delivery|";
    private const string AfterDeliveries = "delivery}";
    private const string Targets = "target|";
    private const int MaxRounds = 100;

    /// <summary>Null for an id that is not on record.</summary>
    public async ValueTask<OutgoingDelivery?> Find(ShopId shop, string id, CancellationToken cancellation) =>
        OutgoingId.TryTime(id, out var at) && await store.Get(Partition(shop), Key(at, id), cancellation) is { } row
            ? StoredJson.Read<OutgoingDelivery>(row)
            : null;

    /// <summary>A page, newest first.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="after">The last of the page before; null for the first page, and what is no id gives the first page too.</param>
    /// <param name="limit">Most on the page.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<IReadOnlyList<OutgoingDelivery>> List(ShopId shop, string? after, int limit, CancellationToken cancellation)
    {
        // '!' sorts before every character of a key: this is the first key behind the last one shown.
        var from = after is not null && OutgoingId.TryTime(after, out var at) ? Key(at, after) + "!" : Deliveries;
        var rows = await store.Query(Partition(shop), from, AfterDeliveries, limit, cancellation);
        return [.. rows.Select(StoredJson.Read<OutgoingDelivery>)];
    }

    /// <summary>Deletes deliveries of news from before a moment.</summary>
    /// <returns>How many.</returns>
    public async ValueTask<int> Purge(ShopId shop, Instant before, CancellationToken cancellation)
    {
        var (from, deleted) = (Deliveries + StorageKey.NewestFirst(before - Duration.FromMilliseconds(1)), 0);
        while (await store.Query(Partition(shop), from, AfterDeliveries, BatchLimits.MaxChanges, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                // One by one: an attempt that is just being noted would fail the batch. A conflict leaves the row to the next purge.
                deleted += await store.Commit(Partition(shop), [new RowChange.Delete(row.Key, row.ETag)], cancellation) is CommitResult.Committed ? 1 : 0;
            }

            from = rows[^1].Key + "!";
        }

        return deleted;
    }

    /// <summary>
    /// Deletes the deliveries of an order whose customer is erased: what targets answered may repeat what they were sent. To be called
    /// before the order's notes go. What still waits in the outbox ends without being sent.
    /// </summary>
    public async ValueTask Forget(OrderKey order, CancellationToken cancellation)
    {
        var note = await store.Get(order.Partition, OrderRows.Handled + OutgoingNews.Name, cancellation);
        foreach (var id in OutgoingNote.In(note))
        {
            while (OutgoingId.TryTime(id, out var at)
                && await store.Get(Partition(order.Shop), Key(at, id), cancellation) is { } row
                && await store.Commit(Partition(order.Shop), [new RowChange.Delete(row.Key, row.ETag)], cancellation) is CommitResult.Conflict)
            {
                // An attempt was noted meanwhile.
            }
        }
    }

    /// <summary>How a target has been doing; empty for one that got nothing yet.</summary>
    public async ValueTask<TargetStatus> Status(ShopId shop, string target, CancellationToken cancellation) =>
        await store.Get(Partition(shop), Targets + StorageKey.Join(target), cancellation) is { } row ? StoredJson.Read<TargetStatus>(row) : new TargetStatus();

    internal async ValueTask Save(ShopId shop, OutgoingDelivery delivery, CancellationToken cancellation)
    {
        var at = OutgoingId.TryTime(delivery.Id, out var known) ? known : throw new ArgumentException($"'{delivery.Id}' is no id.", nameof(delivery));

        // Written whatever is there: who holds the item in the outbox is the only one at work.
        await store.Commit(Partition(shop), [new RowChange.Put(Key(at, delivery.Id), StoredJson.Write(delivery))], cancellation);
    }

    /// <summary>Changes a target's status; one that comes out the same is not written.</summary>
    internal async ValueTask Change(ShopId shop, string target, Func<TargetStatus, TargetStatus> change, CancellationToken cancellation)
    {
        var key = Targets + StorageKey.Join(target);
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(Partition(shop), key, cancellation);
            var before = row is null ? new TargetStatus() : StoredJson.Read<TargetStatus>(row);
            var after = change(before);
            if (after == before)
            {
                return;
            }

            if (await store.Commit(Partition(shop), [StoredJson.Change(key, after, row?.ETag)], cancellation) is CommitResult.Committed)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The status of the target {target} was changed by others {MaxRounds} times in a row.");
    }

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("outgoing", shop.Value);

    private static string Key(Instant at, string id) => $"{Deliveries}{StorageKey.NewestFirst(at)}|{id}";
}
