using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>
/// Finds orders from what people know of them: the order's id or number, or its beginning; the customer's address or the shop's id
/// of the customer; the tracking number of a parcel. A few queries, however many orders there are.
/// </summary>
public sealed class OrderFinder(IPartitionStore store, JourneyIndex index, CustomerKeys keys, CustomerReferences references, ParcelIndex parcels)
{
    /// <summary>Numbers that are listed; who has more has to write more of it.</summary>
    public const int MostNumbers = 20;

    private const int MaxText = 320;

    private readonly CustomerPartitions _partitions = new(store);

    public async ValueTask<FoundOrders> Find(ShopId shop, string text, CancellationToken cancellation)
    {
        var wanted = text.Trim();
        if (wanted.Length is 0 or > MaxText)
        {
            return new FoundOrders([], null, false);
        }

        if (wanted.Contains('@', StringComparison.Ordinal))
        {
            return new FoundOrders([], await Customer(shop, new CustomerRef(null, wanted), cancellation), false);
        }

        var numbers = await index.Numbered(shop, wanted, MostNumbers + 1, cancellation);
        var id = wanted.Length <= OrderId.MaxLength && await IsKnown(new OrderKey(shop, new OrderId(wanted)), cancellation)
            ? new OrderId(wanted)
            : (OrderId?)null;
        IEnumerable<OrderId> numbered = [.. id is { } known ? [known] : Array.Empty<OrderId>(), .. numbers.Where(order => order != id).Take(MostNumbers)];
        OrderId[] orders = [.. numbered.Concat(await parcels.Find(shop, wanted, cancellation)).Distinct()];
        return new FoundOrders(
            orders,
            StorageKey.Fits(wanted) ? await Customer(shop, new CustomerRef(wanted, null), cancellation) : null,
            numbers.Count > MostNumbers);
    }

    private async ValueTask<bool> IsKnown(OrderKey key, CancellationToken cancellation) =>
        (await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Events), 1, cancellation)).Count > 0;

    private async ValueTask<string?> Customer(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        foreach (var partition in keys.Of(shop, customer))
        {
            foreach (var order in (await _partitions.Orders(partition, cancellation)).Take(1))
            {
                var state = (await OrderPartition.Load(store, new OrderKey(shop, order), cancellation)).State;
                return references.Of(customer.Email is null ? CustomerRef.Of(state.Order) with { Id = customer.Id } : customer);
            }

            if ((await _partitions.Events(partition, cancellation)).Count > 0 || await _partitions.ErasedAt(partition, cancellation) is not null)
            {
                return references.Of(customer);
            }
        }

        return null;
    }
}
