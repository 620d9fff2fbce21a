using System.Collections.Concurrent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.PastOrders;

/// <summary>What a dry run has found so far, from several places at once.</summary>
internal sealed class DryRunNotes(CustomerKeys keys)
{
    private readonly ConcurrentDictionary<PartitionKey, ConcurrentQueue<CustomerEvent>> _customers = new();

    public ImportTally Orders { get; } = new();

    public ForecastTally Steps { get; } = new();

    public void Remember(ShopId shop, IReadOnlyList<CustomerEvent> events)
    {
        Orders.CountCustomerEvents(events.Count);
        foreach (var happened in events)
        {
            foreach (var customer in keys.Of(shop, happened.Customer))
            {
                _customers.GetOrAdd(customer, _ => []).Enqueue(happened);
            }
        }
    }

    /// <summary>What the file has said of the customer so far, as it concerns the order.</summary>
    public IEnumerable<OrderEvent> Past(OrderKey key, Order order) => keys.Of(key.Shop, order)
        .SelectMany(customer => _customers.TryGetValue(customer, out var events) ? events : [])
        .Select(happened => Consequence.For(key.Order, order, happened))
        .OfType<OrderEvent>();

    public DryRunReport Report() => new(Orders.Report(), Steps.Report());
}
