using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>
/// Which of the orders of a dry run are of one customer: by the shop's id for the customer or by address, directly or through others. A
/// customer's orders are run together, with the first of them in the list.
/// </summary>
internal sealed class TrialCustomers(IPartitionStore store, CustomerKeys keys, ShopId shop, IReadOnlyList<OrderId> orders)
{
    private readonly CustomerPartitions _partitions = new(store);
    private readonly Dictionary<OrderId, int> _places = orders.Select((order, at) => (order, at)).ToDictionary(order => order.order, order => order.at);

    /// <param name="at">An order's place in the list.</param>
    /// <returns>The order, and all of its customer in the list; none of the customer's where an earlier one stands for them.</returns>
    public async ValueTask<(OrderPartition Order, IReadOnlyList<OrderPartition> Customer)> Find(int at, CancellationToken cancellation)
    {
        var order = await Load(orders[at], cancellation);
        if (!IsKnown(order))
        {
            return (order, []);
        }

        var (all, met) = (new List<OrderPartition> { order }, new HashSet<OrderId> { orders[at] });
        for (var next = 0; next < all.Count; next++)
        {
            foreach (var other in await Related(all[next], cancellation))
            {
                var loaded = met.Add(other) ? await Load(other, cancellation) : null;
                if (loaded is not null && IsKnown(loaded))
                {
                    all.Add(loaded);
                }

                if (loaded is not null && IsKnown(loaded) && _places[other] < at)
                {
                    return (order, []);
                }
            }
        }

        return (order, all);
    }

    public static bool IsKnown(OrderPartition order) => order.State is { Order: not null, ErasedAt: null };

    private async ValueTask<IReadOnlyList<OrderId>> Related(OrderPartition order, CancellationToken cancellation)
    {
        var related = new List<OrderId>();
        foreach (var partition in order.State.Order is { } known ? keys.Of(shop, known) : [])
        {
            related.AddRange((await _partitions.Orders(partition, cancellation)).Where(_places.ContainsKey));
        }

        return related;
    }

    private ValueTask<OrderPartition> Load(OrderId order, CancellationToken cancellation) =>
        OrderPartition.Load(store, new OrderKey(shop, order), cancellation);
}
