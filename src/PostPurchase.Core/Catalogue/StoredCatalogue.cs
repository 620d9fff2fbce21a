using System.Collections.Concurrent;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Catalogue;

/// <summary>Finds products in the feed in force, each by one to three point reads.</summary>
public sealed class StoredCatalogue(IPartitionStore store, TimeProvider time)
{
    /// <summary>How long a shop is taken to have no feed after it had none.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);


    private const int MaxRounds = 100;
    private const int RemovedAtOnce = 1000;

    private readonly ConcurrentDictionary<ShopId, long> _withoutSince = new();

    /// <summary>As it stands, except that a feed of another process may be known a little later: mails of shops without one cost nothing.</summary>
    internal async ValueTask<CatalogueHead> HeadForMails(ShopId shop, CancellationToken cancellation)
    {
        if (_withoutSince.TryGetValue(shop, out var since) && time.GetElapsedTime(since) < Fresh)
        {
            return CatalogueHead.None;
        }

        var head = await Head(shop, cancellation);
        if (head.Current == 0)
        {
            _withoutSince[shop] = time.GetTimestamp();
        }

        return head;
    }

    public async ValueTask<CatalogueHead> Head(ShopId shop, CancellationToken cancellation) => (await ReadHead(shop, cancellation)).Head;

    /// <summary>The product that order lines or rules know by a name: its id, its SKU, or its group; null where the feed has none.</summary>
    internal async ValueTask<Product?> Find(ShopId shop, long feed, string name, CancellationToken cancellation)
    {
        if (!StorageKey.Fits(name))
        {
            return null;
        }

        var partition = CatalogueRows.Partition(shop);
        var row = await store.Get(partition, CatalogueRows.Product(feed, name), cancellation);
        if (row is null && await store.Get(partition, CatalogueRows.Alias(feed, name), cancellation) is { } alias)
        {
            row = await store.Get(partition, CatalogueRows.Product(feed, StoredJson.Read<string>(alias)), cancellation);
        }

        return row is null ? null : StoredJson.Read<Product>(row);
    }

    /// <summary>The first products of the feed with a label; see <see cref="Feeds.FeedLabels"/>.</summary>
    internal async ValueTask<IReadOnlyList<string>> WithLabel(ShopId shop, long feed, ProductLabel label, CancellationToken cancellation) =>
        label.Name.Length > 0 && StorageKey.Fits(label.Key)
        && await store.Get(CatalogueRows.Partition(shop), CatalogueRows.Label(feed, label), cancellation) is { } row
            ? StoredJson.Read<IReadOnlyList<string>>(row)
            : [];

    /// <summary>Removes some of what feeds before those in use have left.</summary>
    /// <returns>True when nothing is left.</returns>
    internal async ValueTask<bool> RemoveFormer(ShopId shop, CancellationToken cancellation)
    {
        var head = await Head(shop, cancellation);
        var partition = CatalogueRows.Partition(shop);
        (string From, string To)[] former =
        [
            (CatalogueRows.Feeds, CatalogueRows.Feed(head.Previous)),
            (StorageKey.After(CatalogueRows.Feed(head.Previous)), CatalogueRows.Feed(head.Current)),
        ];
        foreach (var (from, to) in former.Where(range => string.CompareOrdinal(range.From, range.To) < 0))
        {
            var rows = await store.Query(partition, from, to, RemovedAtOnce, cancellation);
            foreach (var batch in Batches.Of(rows.Select(row => new RowChange.Delete(row.Key, row.ETag))))
            {
                await store.Commit(partition, batch, cancellation);
            }

            if (rows.Count == RemovedAtOnce)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Changes the head as it stands, whoever else changes it at the same time.</summary>
    internal async ValueTask<CatalogueHead> Change(ShopId shop, Func<CatalogueHead, CatalogueHead> change, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (before, etag) = await ReadHead(shop, cancellation);
            var after = change(before);
            RowChange[] rows = [StoredJson.Change(CatalogueRows.Head, after, etag)];
            if (await store.Commit(CatalogueRows.Partition(shop), rows, cancellation) is CommitResult.Committed)
            {
                _withoutSince.TryRemove(shop, out _);
                return after;
            }
        }

        throw new InvalidOperationException($"The catalogue of the shop {shop} was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask<(CatalogueHead Head, string? ETag)> ReadHead(ShopId shop, CancellationToken cancellation) =>
        await store.Get(CatalogueRows.Partition(shop), CatalogueRows.Head, cancellation) is { } row
            ? (StoredJson.Read<CatalogueHead>(row), row.ETag)
            : (CatalogueHead.None, null);
}
