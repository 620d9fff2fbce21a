using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Removes an order, or what its customer wrote, when the time for which it is kept is over. Safe to repeat.</summary>
public sealed class OrderExpiry(
    IPartitionStore store, JourneyIndex index, CustomerKeys keys, IEnumerable<IOrderTraces> traces)
{
    private const string First = "!";
    private const string Last = "~";

    private readonly CustomerPartitions _customers = new(store);

    /// <summary>Removes the order, unless something happened to it later: then it is found again by that day.</summary>
    public async ValueTask Expire(IndexedOrder order, Shop shop, Instant now, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, order.Key, cancellation);
        if (partition.Events.Count > 0)
        {
            // An occasion is the calendar's doing, not the customer's: who does not order any more would be kept for good.
            var lastDay = partition.Events.Where(recorded => recorded.Event is not OrderEvent.OccasionCame)
                .Select(recorded => recorded.Event.At).DefaultIfEmpty(Instant.MinValue).Max().InUtc().Date;
            if (lastDay > KeepsFor.DayBefore(shop.KeepsFor.Orders, now))
            {
                await index.Note(JourneyIndex.Days, order.Key, lastDay, cancellation);
                await index.Remove(order, cancellation);
                return;
            }
        }

        await LeaveCustomers(partition, shop, now, cancellation);
        foreach (var trace in traces)
        {
            await trace.Erase(order.Key, cancellation);
        }

        await index.Unlist(order.Key, partition.Events.Select(recorded => recorded.Event), cancellation);

        // Its place in the index goes last, so that what is cut off is found again.
        var rows = await store.Query(order.Key.Partition, First, Last, int.MaxValue, cancellation);
        foreach (var batch in Batches.Of(rows.Select(row => new RowChange.Delete(row.Key, row.ETag))))
        {
            if (await store.Commit(order.Key.Partition, batch, cancellation) is not CommitResult.Committed)
            {
                return;
            }
        }

        await index.Forget(order, cancellation);
    }

    /// <summary>Removes what the customer wrote long enough ago; an order with younger texts is noted for when their time comes.</summary>
    public async ValueTask ForgetComments(IndexedOrder order, Shop shop, Instant now, CancellationToken cancellation)
    {
        var before = KeepsFor.Before(shop.KeepsFor.Comments, now);
        var rows = await store.Query(order.Key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Events), int.MaxValue, cancellation);
        var changes = new List<RowChange>();
        LocalDate? later = null;
        foreach (var row in rows)
        {
            var recorded = StoredJson.Read<RecordedEvent>(row);
            if (recorded.Event is not OrderEvent.AnswerGiven answer || Anonymous.Of(answer) is not { } bare || bare.Equals(answer))
            {
                continue;
            }

            if (answer.At < before)
            {
                changes.Add(new RowChange.Replace(row.Key, StoredJson.Write(recorded with { Event = bare }), row.ETag));
            }
            else
            {
                later = answer.At.InUtc().Date is var day && (later is null || day < later) ? day : later;
            }
        }

        foreach (var batch in Batches.Of(changes))
        {
            await store.Commit(order.Key.Partition, batch, cancellation);
        }

        if (later is { } again)
        {
            await index.Note(JourneyIndex.Comments, order.Key, again, cancellation);
        }
    }

    /// <summary>A customer without any other order keeps objections and tombstones.</summary>
    private async ValueTask LeaveCustomers(OrderPartition partition, Shop shop, Instant now, CancellationToken cancellation)
    {
        var proofsBefore = KeepsFor.Before(shop.KeepsFor.Proofs, now);
        foreach (var customer in OrderIdentity.Of(partition).Ever.SelectMany(customer => keys.Of(shop.Id, customer)).Distinct())
        {
            await _customers.Unregister(customer, partition.Key.Order, cancellation);
            if (!await _customers.HasOrders(customer, cancellation))
            {
                await _customers.Expire(customer, proofsBefore, cancellation);
            }
        }
    }
}
