using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.PastOrders;

/// <summary>An order of a file beside what is on record about it.</summary>
/// <param name="Partition">What is on record.</param>
/// <param name="News">Events of the file that are not.</param>
/// <param name="Standing">What is to be done with it.</param>
internal sealed record ImportedOrder(OrderPartition Partition, IReadOnlyList<RecordedEvent> News, ImportStanding Standing)
{
    public static async ValueTask<ImportedOrder> Compare(
        IPartitionStore store, OrderKey key, IReadOnlyList<OrderEvent> events, Instant now, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, key, cancellation);
        var known = partition.Events.Select(recorded => recorded.Id).ToHashSet(StringComparer.Ordinal);
        var news = events
            .Select(happened => RecordedEvent.Of(happened, now, RecordedEvent.Import))
            .Where(recorded => known.Add(recorded.Id))
            .ToList();
        return new ImportedOrder(partition, news, StandingOf(partition, news));
    }

    /// <summary>
    /// Whether its events fit into the store. One batch takes all of them in, so they may have no more bytes together than one
    /// row: a thousand times what real orders have.
    /// </summary>
    public bool Fits() => Fit(News);

    public static bool Fit(IReadOnlyList<RecordedEvent> news) =>
        news.Sum(recorded => JsonSerializer.SerializeToUtf8Bytes(recorded, CoreJson.Options).Length) <= BatchLimits.MaxRowBytes;

    public static PastOrderEntry.Malformed TooLarge(long line) => new(line, "the order", "is too large to be kept");

    private static ImportStanding StandingOf(OrderPartition partition, List<RecordedEvent> news)
    {
        var placed = partition.Events.Where(recorded => recorded.Event is OrderEvent.Placed).ToList();
        if (placed.Exists(recorded => recorded.Source != RecordedEvent.Import))
        {
            return ImportStanding.Known;
        }

        if (news.Count == 0)
        {
            return ImportStanding.Unchanged;
        }

        return placed.Count > 0 ? ImportStanding.News
            : news.Exists(recorded => recorded.Event is OrderEvent.Placed) ? ImportStanding.New
            : ImportStanding.Undescribed;
    }
}
