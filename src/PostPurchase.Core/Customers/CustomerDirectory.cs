using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Orders;
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

    private readonly CustomerPartitions _partitions = new(store);
    private readonly CustomerIndex _index = new(store);

    /// <summary>As <see cref="NameOf"/> names it for an order of nobody.</summary>
    public static string NoName { get; } = Name([]);

    /// <summary>Names what <see cref="Register"/> registers the order under, without saying any of it.</summary>
    public string NameOf(OrderKey key, Order order) => Name(keys.Of(key.Shop, order));

    /// <summary>Registers the order with its customer.</summary>
    /// <param name="state">What is known of the order.</param>
    /// <returns>What the customer's past means for the order.</returns>
    public async ValueTask<IReadOnlyList<OrderEvent>> Register(OrderKey key, Order order, OrderState state, CancellationToken cancellation)
    {
        var summary = OrderSummary.Of(order, state);
        foreach (var partition in keys.Of(key.Shop, order))
        {
            await _partitions.Register(partition, key.Order, summary, cancellation);
        }

        if (order.Email is { Length: > 0 } email)
        {
            await _index.Add(key.Shop, keys.HashOf(email), cancellation);
        }

        return await Past(key, order, cancellation);
    }

    /// <summary>What the customer's past means for the order, without registering it.</summary>
    public async ValueTask<IReadOnlyList<OrderEvent>> Past(OrderKey key, Order order, CancellationToken cancellation)
    {
        var learned = new List<OrderEvent>();
        var customer = CustomerRef.Of(order);
        PartitionKey?[] all = [.. keys.Of(key.Shop, customer), CustomerKeys.Before(key.Shop, customer)];
        foreach (var partition in all.OfType<PartitionKey>())
        {
            var events = await _partitions.Events(partition, cancellation);
            learned.AddRange(events.Select(happened => Consequence.For(key.Order, order, happened)).OfType<OrderEvent>());
        }

        return Decisive.Of(learned);
    }

    /// <summary>Stores the event and carries it into the customer's orders. Safe to repeat.</summary>
    /// <returns>False when the event was on record already.</returns>
    public async ValueTask<bool> Accept(ShopId shop, CustomerEvent happened, string source, Instant now, CancellationToken cancellation)
    {
        var isNew = false;
        var concerned = new HashSet<OrderId>();
        foreach (var partition in keys.Of(shop, happened.Customer))
        {
            isNew |= await _partitions.Keep(partition, happened, cancellation);
            concerned.UnionWith(await _partitions.Orders(partition, cancellation));
        }

        foreach (var id in concerned)
        {
            var key = new OrderKey(shop, id);
            var order = happened is CustomerEvent.Erased ? await Described(key, cancellation) : null;
            if (Consequence.For(id, order, happened) is { } consequence)
            {
                var recorded = RecordedEvent.Of(consequence, now, source);
                await orders.Append(key, null, [recorded], now, cancellation);
            }
        }

        return isNew;
    }

    /// <summary>The order of a mail address that a text names by its number. Only the customer's own orders are looked at.</summary>
    /// <param name="number">As a person writes it, such as <c>1001</c>, <c>#1001</c> or <c>order no. 1001</c>.</param>
    public async ValueTask<OrderId?> FindOrder(ShopId shop, string email, string number, CancellationToken cancellation)
    {
        foreach (var id in await _partitions.Orders(keys.OfAddress(shop, email), cancellation))
        {
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

    private async ValueTask<Order?> Described(OrderKey key, CancellationToken cancellation) =>
        (await OrderPartition.Load(store, key, cancellation)).State.Order;

    private static string Name(IReadOnlyList<PartitionKey> partitions) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', partitions))).AsSpan(0, NameBytes));
}
