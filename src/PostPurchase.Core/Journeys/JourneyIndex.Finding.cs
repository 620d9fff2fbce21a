using NodaTime;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Journeys;

/// <content>How people find orders: all buckets are asked side by side, each for no more than is shown.</content>
public sealed partial class JourneyIndex
{
    /// <summary>A shop's orders, the latest first.</summary>
    /// <param name="from">The latest moment at which they were placed; null: any.</param>
    /// <param name="after">The <see cref="LatestOrders.Next"/> of the page before; null for the first page.</param>
    public async ValueTask<LatestOrders> Latest(ShopId shop, Instant? from, string? after, int limit, CancellationToken cancellation)
    {
        var (first, end) = FindingRows.Since(shop, from);
        var start = after is null ? first : FindingRows.After(shop, after);
        var rows = await InAllBuckets(start, end, limit + 1, cancellation);
        var page = rows.Take(limit).ToList();
        return new LatestOrders(
            [.. page.Select(row => FindingRows.Read(row).Order).Distinct()],
            rows.Count > limit ? FindingRows.PlaceOf(shop, page[^1]) : null);
    }

    /// <summary>Whether a text can be a <see cref="LatestOrders.Next"/>; such texts come from anybody.</summary>
    public static bool IsPlace(string text) => text.Length < 500 && IndexCursor.TryParse("0:" + text, out _);

    /// <summary>People find the order no more; while its events are still there, which say by what they did.</summary>
    internal ValueTask Unlist(OrderKey key, IEnumerable<OrderEvent> events, CancellationToken cancellation) =>
        Delete(new OrderHash(key).Bucket, FindingRows.KeysOf(key, events), cancellation);

    /// <summary>Orders whose number begins like this, the number itself first.</summary>
    internal async ValueTask<IReadOnlyList<OrderId>> Numbered(ShopId shop, string number, int limit, CancellationToken cancellation)
    {
        if (FindingRows.Beginning(shop, number) is not var (from, to))
        {
            return [];
        }

        var rows = await InAllBuckets(from, to, limit, cancellation);
        return [.. rows.Select(row => FindingRows.Read(row).Order).Distinct().Take(limit)];
    }

    private async ValueTask<IReadOnlyList<string>> InAllBuckets(string from, string to, int limit, CancellationToken cancellation)
    {
        var buckets = await Task.WhenAll(Enumerable.Range(0, Buckets)
            .Select(bucket => store.Query(Partition(bucket), from, to, limit, cancellation).AsTask()));
        return [.. buckets.SelectMany(rows => rows).Select(row => row.Key).Order(StringComparer.Ordinal)];
    }
}
