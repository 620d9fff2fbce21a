using System.Text.Json;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>Reads what is on record of customers.</summary>
public sealed class CustomerRecords(IPartitionStore store, CustomerKeys keys)
{
    private const string Events = "event|";
    private const string Orders = "order|";
    private const string AfterEvents = "event}";
    private const string AfterOrders = "order}";

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
    public async ValueTask<IReadOnlyList<CustomerEvent>> EventsIn(PartitionKey partition, CancellationToken cancellation)
    {
        var rows = await store.Query(partition, Events, AfterEvents, int.MaxValue, cancellation);
        return [.. rows.Select(Read).OrderBy(happened => happened.At)];
    }

    /// <summary>The customer's orders; each once.</summary>
    public async ValueTask<IReadOnlyList<OrderKey>> OrdersOf(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        var orders = new HashSet<OrderKey>();
        foreach (var partition in keys.Of(shop, customer))
        {
            var rows = await store.Query(partition, Orders, AfterOrders, int.MaxValue, cancellation);
            orders.UnionWith(rows.Select(row => new OrderKey(shop, new OrderId(StorageKey.Split(row.Key)[1]))));
        }

        return [.. orders];
    }

    private static CustomerEvent Read(Row row) =>
        JsonSerializer.Deserialize<CustomerEvent>(row.Data.Span, CoreJson.Options)
            ?? throw new InvalidOperationException($"Row {row.Key} is empty.");
}
