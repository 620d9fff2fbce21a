using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>Reads what is on record of customers.</summary>
public sealed class CustomerRecords(IPartitionStore store, CustomerKeys keys)
{
    private readonly CustomerPartitions _partitions = new(store);

    /// <summary>What happened to the customer, by id and by address, in order of time; each thing once.</summary>
    public async ValueTask<IReadOnlyList<CustomerEvent>> EventsOf(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        var events = new List<CustomerEvent>();
        foreach (var partition in keys.Of(shop, customer))
        {
            events.AddRange(await EventsIn(partition, cancellation));
        }

        return [.. events.Distinct().OrderBy(happened => happened.At)];
    }

    /// <summary>What happened to the customer of an address, in order of time.</summary>
    /// <param name="partition">Of <see cref="CustomerKeys.OfHash"/>.</param>
    public async ValueTask<IReadOnlyList<CustomerEvent>> EventsIn(PartitionKey partition, CancellationToken cancellation) =>
        [.. (await _partitions.Events(partition, cancellation)).OrderBy(happened => happened.At)];

    /// <summary>The customer's orders; each once.</summary>
    public async ValueTask<IReadOnlyList<OrderKey>> OrdersOf(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        var orders = new HashSet<OrderKey>();
        foreach (var partition in keys.Of(shop, customer))
        {
            orders.UnionWith((await _partitions.Orders(partition, cancellation)).Select(id => new OrderKey(shop, id)));
        }

        return [.. orders];
    }

    /// <summary>What the customer bought so far, by id and by address.</summary>
    /// <param name="now">The moment from which days are counted.</param>
    public async ValueTask<CustomerHistory> HistoryOf(ShopId shop, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        new(await SummariesOf(shop, customer, cancellation), now);

    /// <summary>What is known of the customer's orders, by id and by address; one that is known by both stands there twice.</summary>
    public async ValueTask<IReadOnlyList<CustomerOrder>> SummariesOf(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        var orders = new List<CustomerOrder>();
        foreach (var partition in keys.Of(shop, customer))
        {
            orders.AddRange(await _partitions.History(partition, cancellation));
        }

        return orders;
    }
}
