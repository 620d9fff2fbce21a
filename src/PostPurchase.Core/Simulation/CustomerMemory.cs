using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>What <see cref="CustomerDirectory"/> keeps, for one customer in memory: orders and events by customer id and by address.</summary>
internal sealed class CustomerMemory
{
    private readonly Dictionary<string, Partition> _partitions = new(StringComparer.Ordinal);

    /// <summary>Registers the order.</summary>
    /// <returns>What the customer's past means for it.</returns>
    public IReadOnlyList<OrderEvent> Register(SimulatedOrder order, Order description)
    {
        var learned = new List<OrderEvent>();
        foreach (var key in KeysOf(description.Customer?.Id, description.Email))
        {
            var partition = At(key);
            if (!partition.Orders.Contains(order))
            {
                partition.Orders.Add(order);
            }

            learned.AddRange(partition.Events.Select(happened => Consequence.For(order.Id, description, happened)).OfType<OrderEvent>());
        }

        return Decisive.Of(learned);
    }

    /// <summary>Keeps the event.</summary>
    /// <returns>The orders that it concerns.</returns>
    public IReadOnlyList<SimulatedOrder> Accept(CustomerEvent happened)
    {
        var concerned = new HashSet<SimulatedOrder>();
        foreach (var key in KeysOf(happened.Customer.Id, happened.Customer.Email))
        {
            var partition = At(key);
            partition.Events.Add(happened);
            concerned.UnionWith(partition.Orders);
        }

        return [.. concerned.OrderBy(order => order.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Names what an order is registered under.</summary>
    public static string NameOf(Order order) => string.Join('\n', KeysOf(order.Customer?.Id, order.Email));

    /// <summary>Whether two orders are registered in one place.</summary>
    public static bool AreOfOne(Order one, Order other) =>
        KeysOf(one.Customer?.Id, one.Email).Intersect(KeysOf(other.Customer?.Id, other.Email), StringComparer.Ordinal).Any();

    private static IEnumerable<string> KeysOf(string? id, string? email)
    {
        if (id is { Length: > 0 })
        {
            yield return "id|" + id;
        }

        if (email is { Length: > 0 })
        {
            yield return "mail|" + AddressForm.Of(email);
        }
    }

    private Partition At(string key)
    {
        if (!_partitions.TryGetValue(key, out var partition))
        {
            _partitions.Add(key, partition = new Partition());
        }

        return partition;
    }

    private sealed class Partition
    {
        public List<SimulatedOrder> Orders { get; } = [];

        public List<CustomerEvent> Events { get; } = [];
    }
}
