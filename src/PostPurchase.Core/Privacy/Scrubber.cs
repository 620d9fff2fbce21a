using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// Replaces what is stored of an order by its anonymous form, and removes its traces elsewhere. Rows keep their keys, so that a
/// webhook that comes again is a repetition still. Safe to repeat: where all is anonymous, nothing is written.
/// </summary>
public sealed class Scrubber(IPartitionStore store, CustomerKeys keys, IEnumerable<IOrderTraces> traces)
{
    private const int MaxRounds = 100;

    private readonly CustomerPartitions _customers = new(store);

    /// <summary>Everything about the order goes that says whose it was.</summary>
    /// <returns>How many rows were replaced or removed, and how many traces elsewhere.</returns>
    public async ValueTask<(int Rows, int Traces)> Scrub(OrderKey key, CancellationToken cancellation)
    {
        var rows = await Rewrite(key, null, cancellation);
        var removed = 0;
        foreach (var trace in traces)
        {
            removed += await trace.Erase(key, cancellation);
        }

        return (rows, removed);
    }

    /// <summary>Descriptions go by which the order once was somebody's whose address or id it has no more; what it is now stays.</summary>
    /// <param name="others">Whether a description is of who is to be erased.</param>
    internal ValueTask<int> ScrubFormer(OrderKey key, Func<CustomerRef, bool> others, CancellationToken cancellation) =>
        Rewrite(key, others, cancellation);

    private async ValueTask<int> Rewrite(OrderKey key, Func<CustomerRef, bool>? which, CancellationToken cancellation)
    {
        var written = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var rows = await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Journeys), int.MaxValue, cancellation);
            await Unregister(key, rows, which, cancellation);
            var (done, changed) = await Commit(key, rows.Select(row => Change(row, which)).OfType<RowChange>(), cancellation);
            written += changed;
            if (done)
            {
                return written;
            }
        }

        throw new InvalidOperationException($"The order {key} was changed by others {MaxRounds} times in a row.");
    }

    /// <summary>First of all, since nothing tells of the registrations once the descriptions are gone.</summary>
    private async ValueTask Unregister(
        OrderKey key, IReadOnlyList<Row> rows, Func<CustomerRef, bool>? which, CancellationToken cancellation)
    {
        var events = rows.Where(IsEvent).Select(row => StoredJson.Read<RecordedEvent>(row).Event);
        foreach (var customer in OrderIdentity.Of(events, null).Ever.Where(customer => which?.Invoke(customer) != false))
        {
            foreach (var partition in keys.Of(key.Shop, customer))
            {
                await _customers.Unregister(partition, key.Order, cancellation);
            }
        }
    }

    private async ValueTask<(bool Done, int Changed)> Commit(
        OrderKey key, IEnumerable<RowChange> changes, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var batch in Batches.Of(changes))
        {
            if (await store.Commit(key.Partition, batch, cancellation) is not CommitResult.Committed)
            {
                return (false, changed);
            }

            changed += batch.Count;
        }

        return (true, changed);
    }

    /// <summary>Null where the row is as it should be.</summary>
    private static RowChange? Change(Row row, Func<CustomerRef, bool>? which)
    {
        if (IsEvent(row))
        {
            var recorded = StoredJson.Read<RecordedEvent>(row);
            return which is not null && !IsOf(recorded.Event, which) ? null
                : Anonymous.Of(recorded.Event) is { } anonymous ? Change(row, recorded with { Event = anonymous })
                : new RowChange.Delete(row.Key, row.ETag);
        }

        return which is null && row.Key.StartsWith(OrderRows.Journeys, StringComparison.Ordinal)
            ? Change(row, Anonymous.Of(StoredJson.Read<JourneyRecord>(row), CustomerDirectory.NoName))
            : null;
    }

    private static RowChange.Replace? Change<T>(Row row, T anonymous)
    {
        var json = StoredJson.Write(anonymous);
        return row.Data.Span.SequenceEqual(json) ? null : new RowChange.Replace(row.Key, json, row.ETag);
    }

    private static bool IsEvent(Row row) => row.Key.StartsWith(OrderRows.Events, StringComparison.Ordinal);

    private static bool IsOf(OrderEvent happened, Func<CustomerRef, bool> which) => happened switch
    {
        OrderEvent.Placed placed => which(new CustomerRef(placed.Order.Customer?.Id, placed.Order.Email)),
        OrderEvent.WithdrawalDeclared withdrawal => which(new CustomerRef(null, withdrawal.Email)),
        OrderEvent.Undeliverable failure => which(new CustomerRef(null, failure.Address)),
        _ => false,
    };
}
