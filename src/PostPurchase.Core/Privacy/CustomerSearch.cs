using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// Finds all that belongs to a customer, from what the customer is known by. What is given is the customer's: all orders under that
/// id or address. An id on orders of the given address is the customer's too, if it is the only one there: of several, nobody can
/// tell whose the address is. An address on orders of the customer's id leads to the orders there that have that id or none; those
/// of other ids are other people's, and the address is shared.
/// </summary>
public sealed class CustomerSearch(IPartitionStore store, CustomerKeys keys)
{
    private readonly CustomerPartitions _partitions = new(store);

    /// <param name="given">What the customer is known by.</param>
    /// <param name="named">Orders that are the customer's because the shop says so.</param>
    public async ValueTask<FoundCustomer> Find(
        ShopId shop, CustomerRef given, IReadOnlyList<OrderId> named, CancellationToken cancellation)
    {
        var trail = new CustomerTrail(given);
        foreach (var order in named)
        {
            trail.Own(order, await Read(new OrderKey(shop, order), cancellation));
        }

        while (trail.Next() is { } step)
        {
            foreach (var partition in keys.Of(shop, step))
            {
                foreach (var order in await _partitions.Orders(partition, cancellation))
                {
                    trail.Meet(step, order, await Read(new OrderKey(shop, order), cancellation));
                }

                foreach (var happened in await _partitions.Events(partition, cancellation))
                {
                    trail.Meet(step, happened.Customer);
                }
            }

            trail.Leave(step);
        }

        return trail.Found();
    }

    private async ValueTask<OrderIdentity> Read(OrderKey key, CancellationToken cancellation) =>
        OrderIdentity.Of(await OrderPartition.Load(store, key, cancellation));
}
