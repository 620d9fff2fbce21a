using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Counting;

/// <summary>Walks the orders of some days, some hundred at a time, each page's in parallel.</summary>
/// <param name="index">Where orders are found by day.</param>
/// <param name="size">Orders of a page.</param>
internal sealed class OrderPages(JourneyIndex index, int size = OrderPages.Size)
{
    /// <summary>Orders of a page.</summary>
    public const int Size = 500;

    private const int AtOnce = 16;

    /// <param name="shop">Whose.</param>
    /// <param name="days">The first day (UTC), null for whatever is first; and the last.</param>
    /// <param name="cursor">Where to go on, as <see cref="IndexCursor"/> writes it; null: at the beginning.</param>
    /// <param name="read">What is read of an order; null where it does not count.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was read of a page, in the order of the index; how many orders it had; where to go on, null after the last.</returns>
    public async ValueTask<(IReadOnlyList<T> Found, int Orders, IndexCursor? Next)> Read<T>(
        ShopId shop,
        (LocalDate? From, LocalDate To) days,
        string? cursor,
        Func<IndexedOrder, CancellationToken, ValueTask<T?>> read,
        CancellationToken cancellation)
        where T : class
    {
        var orders = new List<IndexedOrder>();
        IndexCursor? next = null;
        for (var (bucket, after) = cursor is null ? IndexCursor.First : IndexCursor.Parse(cursor); bucket < JourneyIndex.Buckets; (bucket, after) = (bucket + 1, null))
        {
            orders.AddRange(await index.ListDays(JourneyIndex.Days, shop, bucket, days.From, days.To, after, size - orders.Count, cancellation));
            if (orders.Count == size)
            {
                next = new IndexCursor(bucket, orders[^1].Row);
                break;
            }
        }

        var found = new ConcurrentBag<(string Row, T Found)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(orders, parallel, async (order, stop) =>
        {
            if (await read(order, stop) is { } one)
            {
                found.Add((order.Row, one));
            }
        });
        return ([.. found.OrderBy(entry => entry.Row, StringComparer.Ordinal).Select(entry => entry.Found)], orders.Count, next);
    }
}
