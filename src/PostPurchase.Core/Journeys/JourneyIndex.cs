using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Which orders of a shop have journeys on the way, so that a new version finds them without a scan. An order is added before its
/// journeys start; it is taken out by whoever finds that they are over.
/// </summary>
public sealed class JourneyIndex(IPartitionStore store)
{
    /// <summary>Partitions that share the load of a shop.</summary>
    public const int Buckets = 16;

    public async ValueTask Add(OrderKey key, CancellationToken cancellation) => await store.Commit(
        Partition(key.Shop, BucketOf(key)), [new RowChange.Put(StorageKey.Join(key.Order.Value), "{}"u8.ToArray())], cancellation);

    /// <summary>Orders of one bucket, in the order of their keys.</summary>
    /// <param name="after">The row of the last order of the page before this one; null for the first page.</param>
    public async ValueTask<IReadOnlyList<IndexedOrder>> List(
        ShopId shop, int bucket, string? after, int limit, CancellationToken cancellation)
    {
        // Every character of an escaped key sorts behind '!', so this is the first key behind the last one read.
        var rows = await store.Query(Partition(shop, bucket), after is null ? "!" : after + "!", "~", limit, cancellation);
        return [.. rows.Select(row => new IndexedOrder(new OrderKey(shop, new OrderId(StorageKey.Split(row.Key)[0])), row.Key, row.ETag))];
    }

    /// <summary>Orders of all buckets, page by page.</summary>
    public async ValueTask<IndexPage> Walk(ShopId shop, IndexCursor from, int limit, CancellationToken cancellation)
    {
        var orders = new List<IndexedOrder>();
        for (var (bucket, after) = from; bucket < Buckets; (bucket, after) = (bucket + 1, null))
        {
            orders.AddRange(await List(shop, bucket, after, limit - orders.Count, cancellation));
            if (orders.Count == limit)
            {
                return new IndexPage(orders, new IndexCursor(bucket, orders[^1].Row));
            }
        }

        return new IndexPage(orders, null);
    }

    /// <summary>Takes an order out, unless it was added again meanwhile.</summary>
    public async ValueTask Remove(IndexedOrder order, CancellationToken cancellation) => await store.Commit(
        Partition(order.Key.Shop, BucketOf(order.Key)), [new RowChange.Delete(order.Row, order.ETag)], cancellation);

    /// <summary>The same on every machine and for ever: rows are found by it.</summary>
    private static int BucketOf(OrderKey key) => SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()))[0] % Buckets;

    private static PartitionKey Partition(ShopId shop, int bucket) =>
        PartitionKey.Of("journeys", shop.Value, bucket.ToString("d2", CultureInfo.InvariantCulture));
}
