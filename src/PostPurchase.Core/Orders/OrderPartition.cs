using PostPurchase.Core.Journeys;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Orders;

/// <summary>What is stored about an order, as read in one query.</summary>
public sealed record OrderPartition(
    OrderKey Key,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyDictionary<string, StoredJourney> Journeys)
{
    public OrderState State { get; } = OrderHistory.Fold(Events);

    /// <summary>What <see cref="IAfterLook"/> noted as done, by the name it gave the note; see <see cref="OrderRows.Handled"/>.</summary>
    public IReadOnlyDictionary<string, Row> Handled { get; init; } = new Dictionary<string, Row>(StringComparer.Ordinal);

    /// <summary>Empty where nothing is known about the order.</summary>
    public static async ValueTask<OrderPartition> Load(IPartitionStore store, OrderKey key, CancellationToken cancellation)
    {
        var rows = await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Journeys), int.MaxValue, cancellation);
        var events = new List<RecordedEvent>(rows.Count);
        var journeys = new Dictionary<string, StoredJourney>(StringComparer.Ordinal);
        var handled = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Key.StartsWith(OrderRows.Events, StringComparison.Ordinal))
            {
                events.Add(StoredJson.Read<RecordedEvent>(row));
            }
            else if (row.Key.StartsWith(OrderRows.Journeys, StringComparison.Ordinal))
            {
                var journey = StoredJson.Read<JourneyRecord>(row);
                journeys.Add(journey.Key, new StoredJourney(journey, row.ETag));
            }
            else if (row.Key.StartsWith(OrderRows.Handled, StringComparison.Ordinal))
            {
                handled.Add(row.Key[OrderRows.Handled.Length..], row);
            }
        }

        return new OrderPartition(key, events, journeys) { Handled = handled };
    }
}
