using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>
/// Keeps what happened to customers and carries it into their orders, so that an order's partition decides alone.
/// An order registers first and reads the customer's events then; an event is stored first and carried to the registered
/// orders then. Whichever comes first, the order learns of the event.
/// </summary>
public sealed class CustomerDirectory(IPartitionStore store, OrderLog orders, CustomerKeys keys)
{
    private const int NameBytes = 8;
    private const string Events = "event|";
    private const string Orders = "order|";
    private const string AfterEvents = "event}";
    private const string AfterOrders = "order}";

    /// <summary>Names what <see cref="Register"/> registers the order under, without saying any of it.</summary>
    public string NameOf(OrderKey key, Order order)
    {
        var partitions = Encoding.UTF8.GetBytes(string.Join('\n', keys.Of(key.Shop, order)));
        return Convert.ToHexStringLower(SHA256.HashData(partitions).AsSpan(0, NameBytes));
    }

    /// <summary>Registers the order with its customer.</summary>
    /// <returns>What the customer's past means for the order.</returns>
    public async ValueTask<IReadOnlyList<OrderEvent>> Register(OrderKey key, Order order, CancellationToken cancellation)
    {
        foreach (var partition in keys.Of(key.Shop, order))
        {
            var orderRow = new RowChange.Put(Orders + StorageKey.Join(key.Order.Value), "{}"u8.ToArray());
            await store.Commit(partition, [orderRow], cancellation);
        }

        return await Past(key, order, cancellation);
    }

    /// <summary>What the customer's past means for the order, without registering it.</summary>
    public async ValueTask<IReadOnlyList<OrderEvent>> Past(OrderKey key, Order order, CancellationToken cancellation)
    {
        var learned = new List<OrderEvent>();
        foreach (var partition in keys.Of(key.Shop, order))
        {
            var events = await store.Query(partition, Events, AfterEvents, int.MaxValue, cancellation);
            learned.AddRange(events.Select(Read).Select(happened => Consequence.For(key.Order, happened)).OfType<OrderEvent>());
        }

        return Decisive.Of(learned);
    }

    /// <summary>Stores the event and carries it into the customer's orders. Safe to repeat.</summary>
    /// <returns>False when the event was on record already.</returns>
    public async ValueTask<bool> Accept(ShopId shop, CustomerEvent happened, string source, Instant now, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(happened, CoreJson.Options);
        var row = new RowChange.Insert(Events + EventId.Of(happened), json);
        var isNew = false;
        var concerned = new HashSet<OrderId>();
        foreach (var partition in keys.Of(shop, happened.Customer))
        {
            isNew |= await store.Commit(partition, [row], cancellation) is CommitResult.Committed;
            var rows = await store.Query(partition, Orders, AfterOrders, int.MaxValue, cancellation);
            concerned.UnionWith(rows.Select(known => new OrderId(StorageKey.Split(known.Key)[1])));
        }

        foreach (var id in concerned)
        {
            if (Consequence.For(id, happened) is { } consequence)
            {
                var recorded = new RecordedEvent(EventId.Of(consequence), consequence, now, source);
                await orders.Append(new OrderKey(shop, id), null, [recorded], now, cancellation);
            }
        }

        return isNew;
    }

    /// <summary>The order of a mail address that a text names by its number. Only the customer's own orders are looked at.</summary>
    /// <param name="number">As a person writes it, such as <c>1001</c>, <c>#1001</c> or <c>order no. 1001</c>.</param>
    public async ValueTask<OrderId?> FindOrder(ShopId shop, string email, string number, CancellationToken cancellation)
    {
        var rows = await store.Query(keys.OfAddress(shop, email), Orders, AfterOrders, int.MaxValue, cancellation);
        foreach (var row in rows)
        {
            var id = new OrderId(StorageKey.Split(row.Key)[1]);
            var state = (await OrderPartition.Load(store, new OrderKey(shop, id), cancellation)).State;
            if (state is { Order: { } order, ErasedAt: null }
                && AddressForm.Of(order.Email ?? "") == AddressForm.Of(email)
                && OrderNumber.IsNamedIn(number, order.Number))
            {
                return id;
            }
        }

        return null;
    }

    private static CustomerEvent Read(Row row) =>
        JsonSerializer.Deserialize<CustomerEvent>(row.Data.Span, CoreJson.Options)
            ?? throw new InvalidOperationException($"Row {row.Key} is empty.");
}
