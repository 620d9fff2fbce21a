using System.Collections.Concurrent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Reads what was bought, orders of some days at a time.</summary>
public sealed class PurchaseReader(IPartitionStore store, JourneyIndex index, CustomerKeys keys)
{
    /// <summary>Orders of a page.</summary>
    public const int Page = 500;

    private const int AtOnce = 16;

    /// <returns>The purchases of a page, how many orders it had, and where to go on; null after the last.</returns>
    internal async ValueTask<(IReadOnlyList<Purchase> Purchases, int Orders, IndexCursor? Next)> Read(
        ShopId shop, LearningState state, CancellationToken cancellation)
    {
        if (state is not { From: { } from, To: { } to })
        {
            throw new InvalidOperationException("A count that reads has no days.");
        }

        var orders = new List<IndexedOrder>();
        IndexCursor? next = null;
        for (var (bucket, after) = state.Cursor is { } cursor ? IndexCursor.Parse(cursor) : IndexCursor.First; bucket < JourneyIndex.Buckets; (bucket, after) = (bucket + 1, null))
        {
            orders.AddRange(await index.ListDays(JourneyIndex.Days, shop, bucket, from, to, after, Page - orders.Count, cancellation));
            if (orders.Count == Page)
            {
                next = new IndexCursor(bucket, orders[^1].Row);
                break;
            }
        }

        var purchases = new ConcurrentBag<(string Row, Purchase Purchase)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(orders, parallel, async (order, stop) =>
        {
            if (await Bought(order.Key, state.Run, stop) is { } purchase)
            {
                purchases.Add((order.Row, purchase));
            }
        });
        return ([.. purchases.OrderBy(entry => entry.Row, StringComparer.Ordinal).Select(entry => entry.Purchase)], orders.Count, next);
    }

    /// <summary>Null where nothing was bought and kept.</summary>
    private async ValueTask<Purchase?> Bought(OrderKey key, long run, CancellationToken cancellation)
    {
        var rows = await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Events), int.MaxValue, cancellation);
        var state = OrderHistory.Fold(rows.Select(StoredJson.Read<RecordedEvent>));
        if (state.Order is not { } order || BoughtKey.Kept(state) is not { Count: > 0 } products)
        {
            return null;
        }

        // By the address where there is one: that is whom a mail goes to. An order of nobody is one of its own.
        var known = keys.Of(key.Shop, order);
        var customer = known.Count > 0 ? known[^1].Value : key.Partition.Value;
        return new Purchase(Shard.NameIn(run, customer), order.PlacedAt.InUtc().Date, [.. products.Where(StorageKey.Fits).Take(BuyerCounts.MaxProducts)]);
    }
}
