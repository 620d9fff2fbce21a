using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>An order that is erased, or whose time is over, takes what it told of its customer's birthday with it.</summary>
public sealed class BirthdayTraces(IPartitionStore store, BirthdayBook book) : IOrderTraces
{
    public async ValueTask<int> Erase(OrderKey order, CancellationToken cancellation)
    {
        if (await store.Get(order.Partition, BirthdayNote.RowKey, cancellation) is not { } noted)
        {
            return 0;
        }

        await book.Change(order, noted, null, cancellation);
        return 1;
    }

    public ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation) => new(0);
}
