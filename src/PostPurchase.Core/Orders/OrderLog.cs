using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Orders;

/// <summary>
/// Appends events to orders, each only once, so that an event on record is always planned.
/// </summary>
public sealed class OrderLog(IPartitionStore store, IWakeups wakeups)
{
    /// <summary>A batch takes 100 changes; the rest goes into further ones.</summary>
    private const int EventsPerBatch = 90;

    /// <summary>Appends what is not on record yet.</summary>
    /// <param name="deliveryId">Names the webhook that told; null for our own events. A webhook on record changes nothing.</param>
    /// <returns>False when the webhook was on record already.</returns>
    public async ValueTask<bool> Append(
        OrderKey key,
        string? deliveryId,
        IReadOnlyList<RecordedEvent> events,
        Instant now,
        CancellationToken cancellation)
    {
        var batches = Batches.Of(events.DistinctBy(recorded => recorded.Id).Select(ToRow), EventsPerBatch).ToList();
        foreach (var batch in batches.SkipLast(1))
        {
            // The webhook is noted with the last batch only, so that a repetition completes what a crash left undone.
            await Insert(key, [.. batch], now, cancellation);
        }

        List<RowChange> rows = [.. batches.LastOrDefault() ?? []];
        if (deliveryId is not null)
        {
            var delivery = JsonSerializer.SerializeToUtf8Bytes(new DeliveryRecord(now, [.. events.Select(e => e.Id)]), CoreJson.Options);
            rows.Insert(0, new RowChange.Insert(OrderRows.Webhooks + StorageKey.Join(deliveryId), delivery));
        }

        return await Insert(key, rows, now, cancellation);
    }

    /// <summary>Appends an event that no decision rests on: the order is not looked at because of it.</summary>
    /// <returns>False when it was on record already.</returns>
    public async ValueTask<bool> Note(OrderKey key, RecordedEvent recorded, CancellationToken cancellation) =>
        await store.Commit(key.Partition, [ToRow(recorded)], cancellation) is CommitResult.Committed;

    /// <summary>Inserts rows that are not there. False, and nothing inserted, when the first is a webhook on record.</summary>
    private async ValueTask<bool> Insert(OrderKey key, List<RowChange> rows, Instant now, CancellationToken cancellation)
    {
        while (rows.Count > 0)
        {
            if (await wakeups.Commit(key, rows, now, cancellation) is not CommitResult.Conflict conflict)
            {
                return true;
            }

            if (rows[conflict.Index].Key.StartsWith(OrderRows.Webhooks, StringComparison.Ordinal))
            {
                return false;
            }

            var known = await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Events), int.MaxValue, cancellation);
            var knownKeys = known.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
            rows = [.. rows.Where(row => !knownKeys.Contains(row.Key))];
        }

        return true;
    }

    internal static RowChange ToRow(RecordedEvent recorded) =>
        new RowChange.Insert(OrderRows.Events + recorded.Id, recorded.ToJson());
}
