using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>
/// Reads and writes customers' partitions. In one with a tombstone, nothing is written that says who the customer was, until an
/// order that was placed after the erasure is registered there.
/// </summary>
public sealed class CustomerPartitions(IPartitionStore store)
{
    private const int MaxRounds = 100;
    /// <summary>What stands for an order of which nothing is noted.</summary>
    private const string Unknown = "{}";

    private const string FirstKey = "!";
    private const string LastKey = "~";

    public async ValueTask<IReadOnlyList<CustomerEvent>> Events(PartitionKey partition, CancellationToken cancellation) =>
        [.. (await EventRows(partition, cancellation)).Select(StoredJson.Read<CustomerEvent>)];

    /// <summary>The orders that are registered there.</summary>
    public async ValueTask<IReadOnlyList<OrderId>> Orders(PartitionKey partition, CancellationToken cancellation) =>
        [.. (await OrderRows(partition, int.MaxValue, cancellation)).Select(CustomerRows.OrderOf)];

    /// <summary>The same with what is known of them; without those that were registered when nothing was noted.</summary>
    public async ValueTask<IReadOnlyList<CustomerOrder>> History(PartitionKey partition, CancellationToken cancellation) =>
    [
        .. (await OrderRows(partition, int.MaxValue, cancellation)).Select(OrderOf).OfType<CustomerOrder>(),
    ];

    /// <summary>What a row tells of an order; null where it was registered when nothing was noted.</summary>
    internal static CustomerOrder? OrderOf(Row row) => row.Data.Length > Unknown.Length
        ? new CustomerOrder(CustomerRows.OrderOf(row), StoredJson.Read<OrderSummary>(row))
        : null;

    /// <summary>Registers an order, or replaces what is known of it.</summary>
    public async ValueTask Register(PartitionKey partition, OrderId order, OrderSummary summary, CancellationToken cancellation) =>
        await store.Commit(partition, [new RowChange.Put(CustomerRows.Order(order), StoredJson.Write(summary))], cancellation);

    public async ValueTask Unregister(PartitionKey partition, OrderId order, CancellationToken cancellation) =>
        await Delete(partition, CustomerRows.Order(order), cancellation);

    /// <summary>When the customer was last erased; null for never.</summary>
    public async ValueTask<Instant?> ErasedAt(PartitionKey partition, CancellationToken cancellation) =>
        await store.Get(partition, CustomerRows.Erased, cancellation) is { } row ? StoredJson.Read<CustomerEvent>(row).At : null;

    /// <summary>Keeps the event, as far as it may be kept.</summary>
    /// <returns>False when nothing was to be written.</returns>
    public async ValueTask<bool> Keep(PartitionKey partition, CustomerEvent happened, CancellationToken cancellation)
    {
        if (happened is CustomerEvent.Erased)
        {
            return await Bury(partition, happened.At, cancellation);
        }

        var isErased = await IsErased(partition, happened, cancellation);
        if ((isErased ? Anonymous.Of(happened) : happened) is not { } kept)
        {
            return false;
        }

        var row = new RowChange.Insert(CustomerRows.Events + EventId.Of(kept), StoredJson.Write(kept));
        var isNew = await store.Commit(partition, [row], cancellation) is CommitResult.Committed;
        if (!isErased && await IsErased(partition, happened, cancellation))
        {
            // The erasure came in between, and may not have seen the row.
            await Forget(partition, _ => true, cancellation);
        }

        return isNew;
    }

    /// <summary>Sets the tombstone.</summary>
    /// <returns>False when a tombstone of that time or a later one was there.</returns>
    public async ValueTask<bool> Bury(PartitionKey partition, Instant at, CancellationToken cancellation)
    {
        var json = StoredJson.Write<CustomerEvent>(new CustomerEvent.Erased { At = at, Customer = new CustomerRef(null, null) });
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(partition, CustomerRows.Erased, cancellation);
            if (row is not null && StoredJson.Read<CustomerEvent>(row).At >= at)
            {
                return false;
            }

            RowChange change = row is null
                ? new RowChange.Insert(CustomerRows.Erased, json)
                : new RowChange.Replace(CustomerRows.Erased, json, row.ETag);
            if (await store.Commit(partition, [change], cancellation) is CommitResult.Committed)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The tombstone in {partition} was changed by others {MaxRounds} times in a row.");
    }

    /// <summary>
    /// Puts the anonymous form in the place of events. It has the name of its own content, since the name of the original is a
    /// hash by which an address could be guessed.
    /// </summary>
    /// <param name="which">Which of the events.</param>
    /// <returns>How many rows were removed or replaced.</returns>
    public async ValueTask<int> Forget(PartitionKey partition, Func<CustomerEvent, bool> which, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var row in await EventRows(partition, cancellation))
        {
            var happened = StoredJson.Read<CustomerEvent>(row);
            if (row.Key == CustomerRows.Erased || !which(happened))
            {
                continue;
            }

            var kept = Anonymous.Of(happened);
            var key = kept is null ? null : CustomerRows.Events + EventId.Of(kept);
            if (key == row.Key)
            {
                continue;
            }

            if (kept is not null && key is not null)
            {
                await store.Commit(partition, [new RowChange.Put(key, StoredJson.Write(kept))], cancellation);
            }

            changed += await Delete(partition, row.Key, cancellation) ? 1 : 0;
        }

        return changed;
    }

    /// <summary>What is left of a customer whose last order's time is over: objections and tombstones, and proofs that are young enough.</summary>
    /// <param name="proofsBefore">Consents from before this moment go.</param>
    public async ValueTask Expire(PartitionKey partition, Instant proofsBefore, CancellationToken cancellation)
    {
        await Forget(partition, _ => true, cancellation);
        await ForgetOccasions(partition, cancellation);
        await ForgetContacts(partition, cancellation);
        foreach (var row in await EventRows(partition, cancellation))
        {
            var isOver = StoredJson.Read<CustomerEvent>(row)
                is CustomerEvent.Changed { AcceptsMarketing: true } or CustomerEvent.ConsentGiven or CustomerEvent.AddressFailed;
            if (isOver && StoredJson.Read<CustomerEvent>(row).At < proofsBefore)
            {
                await Delete(partition, row.Key, cancellation);
            }
        }
    }

    /// <summary>Removes what the frequency cap knows of the address.</summary>
    public ValueTask<bool> ForgetContacts(PartitionKey partition, CancellationToken cancellation) =>
        Delete(partition, ContactBook.ContactsRow, cancellation);

    /// <summary>Removes what is known of occasions that were those of orders that are not registered there any more.</summary>
    /// <returns>How many rows were removed or replaced.</returns>
    public async ValueTask<int> ForgetOccasions(PartitionKey partition, CancellationToken cancellation)
    {
        var rows = await store.Query(
            partition, CustomerRows.Occasions, StorageKey.After(CustomerRows.Occasions), int.MaxValue, cancellation);
        var registered = rows.Count == 0 ? [] : (await Orders(partition, cancellation)).ToHashSet();
        var changed = 0;
        foreach (var row in rows)
        {
            var (before, after) = (OccasionClaims.In(row), OccasionClaims.In(row).Of(registered));
            if (after.Claims.Count == before.Claims.Count)
            {
                continue;
            }

            // Of two changes at once the planner's begins again, and finds the order gone.
            changed += after.Claims.Count == 0 ? (await Delete(partition, row.Key, cancellation) ? 1 : 0)
                : await store.Commit(partition, [StoredJson.Change(row.Key, after, row.ETag)], cancellation) is CommitResult.Committed ? 1 : 0;
        }

        return changed;
    }

    /// <summary>Removes everything.</summary>
    /// <returns>How many rows were removed.</returns>
    public async ValueTask<int> Clear(PartitionKey partition, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var row in await store.Query(partition, FirstKey, LastKey, int.MaxValue, cancellation))
        {
            removed += await Delete(partition, row.Key, cancellation) ? 1 : 0;
        }

        return removed;
    }

    /// <summary>Whether an order is registered there.</summary>
    public async ValueTask<bool> HasOrders(PartitionKey partition, CancellationToken cancellation) =>
        (await OrderRows(partition, 1, cancellation)).Count > 0;

    /// <summary>Who asks for mails again after the erasure, or consents to them, wants to be known again.</summary>
    private async ValueTask<bool> IsErased(PartitionKey partition, CustomerEvent happened, CancellationToken cancellation) =>
        await ErasedAt(partition, cancellation) is { } erasedAt
            && (happened.At <= erasedAt
                || (happened is not (CustomerEvent.OptInRequested or CustomerEvent.ConsentGiven) && !await HasOrders(partition, cancellation)));

    private ValueTask<IReadOnlyList<Row>> EventRows(PartitionKey partition, CancellationToken cancellation) => store.Query(
        partition, CustomerRows.Events, StorageKey.After(CustomerRows.Events), int.MaxValue, cancellation);

    private ValueTask<IReadOnlyList<Row>> OrderRows(PartitionKey partition, int limit, CancellationToken cancellation) => store.Query(
        partition, CustomerRows.Orders, StorageKey.After(CustomerRows.Orders), limit, cancellation);

    private async ValueTask<bool> Delete(PartitionKey partition, string key, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (await store.Get(partition, key, cancellation) is not { } row)
            {
                return false;
            }

            if (await store.Commit(partition, [new RowChange.Delete(key, row.ETag)], cancellation) is CommitResult.Committed)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The row {key} in {partition} was changed by others {MaxRounds} times in a row.");
    }
}
