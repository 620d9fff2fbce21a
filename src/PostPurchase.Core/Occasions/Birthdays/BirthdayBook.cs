using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>
/// Keeps <see cref="BirthdayIndex"/> in line with what orders tell. The order's note is written last, so that whatever is cut off is
/// done again with the next look.
/// </summary>
public sealed class BirthdayBook(IPartitionStore store, BirthdayIndex index)
{
    private readonly CustomerPartitions _customers = new(store);

    /// <summary>The order tells another birthday than it did, or none any more.</summary>
    internal async ValueTask Change(OrderKey order, Row? noted, BirthdayNote? told, CancellationToken cancellation)
    {
        if (told is not null)
        {
            await index.Add(order.Shop, told.Born(), told.Address, cancellation);
        }

        if (BirthdayNote.In(noted) is { } before)
        {
            await Leave(order, before, cancellation);
        }

        RowChange? change = told is not null ? new RowChange.Put(BirthdayNote.RowKey, StoredJson.Write(told))
            : noted is not null ? new RowChange.Delete(noted.Key, noted.ETag)
            : null;
        if (change is not null)
        {
            await store.Commit(order.Partition, [change], cancellation);
        }
    }

    /// <summary>Removes what the order told, unless another order of the address tells the same.</summary>
    private async ValueTask Leave(OrderKey order, BirthdayNote note, CancellationToken cancellation)
    {
        foreach (var other in await _customers.Orders(CustomerKeys.OfHash(order.Shop, note.Address), cancellation))
        {
            if (other != order.Order
                && BirthdayNote.In(await store.Get(new OrderKey(order.Shop, other).Partition, BirthdayNote.RowKey, cancellation)) == note)
            {
                return;
            }
        }

        await index.Remove(order.Shop, note.Born(), note.Address, cancellation);
    }
}
