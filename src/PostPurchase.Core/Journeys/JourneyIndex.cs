using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Which orders have journeys: those of a shop that are on the way, so that a new version finds them without a scan; and which
/// order a mail belongs to, for reports that name nothing but the mail. An order is added before its journeys start, and stays
/// findable by its mails for good; off the way it is taken by whoever finds that its journeys are over.
/// </summary>
public sealed partial class JourneyIndex(IPartitionStore store)
{
    /// <summary>Partitions that share the load of all shops; all rows of an order lie in one, to be written at once.</summary>
    public const int Buckets = 16;

    private const string OnTheWay = "running";
    private const string Known = "order";
    private const int CountPage = 1000;

    /// <summary>Orders by the day on which they were placed, or by that of the last thing that happened to them, as far as known.</summary>
    internal const string Days = "day";

    /// <summary>Orders by the day on which their customer last wrote something, where that is later than the order's own.</summary>
    internal const string Comments = "said";

    /// <param name="placedAt">When the order was placed; by that it is counted (by the day in UTC), and found when its time is over.</param>
    /// <param name="number">The order's number, by which people search for it; null where none is known.</param>
    public async ValueTask Add(OrderKey key, Instant placedAt, string? number, CancellationToken cancellation)
    {
        var name = new OrderHash(key);
        var known = JsonSerializer.SerializeToUtf8Bytes(new IndexedMailOrder(key.Shop, key.Order), CoreJson.Options);
        RowChange[] rows =
        [
            new RowChange.Put(StorageKey.Join(OnTheWay, key.Shop.Value, key.Order.Value), "{}"u8.ToArray()),
            new RowChange.Put(StorageKey.Join(Known, name.ToString()), known),
            new RowChange.Put(DayRow(Days, key, placedAt.InUtc().Date), "{}"u8.ToArray()),
            .. FindingRows.Of(key, placedAt, number),
        ];
        await store.Commit(Partition(name.Bucket), rows, cancellation);
    }

    /// <summary>Adds an order that has no journeys, to be found when its time is over.</summary>
    public async ValueTask AddWithoutJourneys(OrderKey key, Instant placedAt, string? number, CancellationToken cancellation) => await store.Commit(
        Partition(new OrderHash(key).Bucket),
        [new RowChange.Put(DayRow(Days, key, placedAt.InUtc().Date), "{}"u8.ToArray()), .. FindingRows.Of(key, placedAt, number)],
        cancellation);

    /// <summary>Notes a day of an order in a list of its own, such as when its customer last wrote something.</summary>
    /// <param name="list">One of <see cref="Days"/> and <see cref="Comments"/>.</param>
    internal async ValueTask Note(string list, OrderKey key, LocalDate day, CancellationToken cancellation) => await store.Commit(
        Partition(new OrderHash(key).Bucket), [new RowChange.Put(DayRow(list, key, day), "{}"u8.ToArray())], cancellation);

    /// <summary>Orders of a bucket by day, earliest first.</summary>
    /// <param name="from">The first day; null: whatever is first.</param>
    /// <param name="to">The last day.</param>
    /// <param name="after">The row of the last order of the page before this one; null for the first page.</param>
    internal async ValueTask<IReadOnlyList<IndexedOrder>> ListDays(
        string list, ShopId shop, int bucket, LocalDate? from, LocalDate to, string? after, int limit, CancellationToken cancellation)
    {
        var first = from is { } day ? StorageKey.Join(list, shop.Value, DayText(day)) : StorageKey.Join(list, shop.Value);
        var last = StorageKey.Join(list, shop.Value, DayText(to)) + "}";
        var rows = await store.Query(Partition(bucket), (after ?? first + "|") + "!", last, limit, cancellation);
        return [.. rows.Select(row => new IndexedOrder(new OrderKey(shop, new OrderId(StorageKey.Split(row.Key)[3])), row.Key, row.ETag))];
    }

    /// <summary>Whether an order is in a list under a day.</summary>
    internal async ValueTask<bool> IsListed(string list, OrderKey key, LocalDate day, CancellationToken cancellation) =>
        await store.Get(Partition(new OrderHash(key).Bucket), DayRow(list, key, day), cancellation) is not null;

    /// <summary>Takes an order out of the index for good, together with one of its rows.</summary>
    internal async ValueTask Forget(IndexedOrder order, CancellationToken cancellation)
    {
        var name = new OrderHash(order.Key);
        string[] keys =
        [
            StorageKey.Join(OnTheWay, order.Key.Shop.Value, order.Key.Order.Value),
            StorageKey.Join(Known, name.ToString()),
        ];
        await Delete(name.Bucket, keys, cancellation);
        await Remove(order, cancellation);
    }

    private async ValueTask Delete(int bucket, IEnumerable<string> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            if (await store.Get(Partition(bucket), key, cancellation) is { } row)
            {
                await store.Commit(Partition(bucket), [new RowChange.Delete(key, row.ETag)], cancellation);
            }
        }
    }

    /// <summary>The order of a mail, by the id its provider knows it by (<see cref="ProviderId"/>); null for a mail that is not ours.</summary>
    public async ValueTask<OrderKey?> Find(Guid mail, CancellationToken cancellation)
    {
        var name = OrderHash.In(mail);
        var row = await store.Get(Partition(name.Bucket), StorageKey.Join(Known, name.ToString()), cancellation);
        return row is not null && JsonSerializer.Deserialize<IndexedMailOrder>(row.Data.Span, CoreJson.Options) is { } found
            ? new OrderKey(found.Shop, found.Order)
            : null;
    }

    /// <summary>How many orders were placed on these days (UTC), both included.</summary>
    public async ValueTask<int> CountPlaced(ShopId shop, LocalDate from, LocalDate to, CancellationToken cancellation)
    {
        var count = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var (next, end) = (StorageKey.Join(Days, shop.Value, DayText(from)), StorageKey.Join(Days, shop.Value, DayText(to)) + "}");
            while (await store.Query(Partition(bucket), next, end, CountPage, cancellation) is { Count: > 0 } rows)
            {
                count += rows.Count;
                next = rows[^1].Key + "!";
            }
        }

        return count;
    }

    /// <summary>Orders of one bucket that are on the way, in the order of their keys.</summary>
    /// <param name="after">The row of the last order of the page before this one; null for the first page.</param>
    public async ValueTask<IReadOnlyList<IndexedOrder>> List(
        ShopId shop, int bucket, string? after, int limit, CancellationToken cancellation)
    {
        // Every character of an escaped key sorts behind '!' and before '}': this is the first key behind the last one read.
        var prefix = StorageKey.Join(OnTheWay, shop.Value);
        var rows = await store.Query(Partition(bucket), (after ?? prefix + "|") + "!", prefix + "}", limit, cancellation);
        return [.. rows.Select(row => new IndexedOrder(new OrderKey(shop, new OrderId(StorageKey.Split(row.Key)[2])), row.Key, row.ETag))];
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

    /// <summary>How many orders are on the way.</summary>
    /// <param name="most">Most that are counted of a bucket; where one has as many, there may be more.</param>
    public async ValueTask<(int Orders, bool MayBeMore)> CountOnTheWay(ShopId shop, int most, CancellationToken cancellation)
    {
        var buckets = await Task.WhenAll(Enumerable.Range(0, Buckets).Select(bucket => List(shop, bucket, null, most, cancellation).AsTask()));
        return (buckets.Sum(rows => rows.Count), buckets.Any(rows => rows.Count == most));
    }

    /// <summary>Takes an order off the way, unless it was added again meanwhile.</summary>
    public async ValueTask Remove(IndexedOrder order, CancellationToken cancellation) => await store.Commit(
        Partition(new OrderHash(order.Key).Bucket), [new RowChange.Delete(order.Row, order.ETag)], cancellation);

    private static string DayRow(string list, OrderKey key, LocalDate day) =>
        StorageKey.Join(list, key.Shop.Value, DayText(day), key.Order.Value);

    /// <summary>The day that a row of <see cref="ListDays"/> is of.</summary>
    internal static LocalDate DayOf(IndexedOrder order) => LocalDatePattern.Iso.Parse(StorageKey.Split(order.Row)[2]).Value;

    private static string DayText(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static PartitionKey Partition(int bucket) => PartitionKey.Of("journeys", bucket.ToString("d2", CultureInfo.InvariantCulture));
}
