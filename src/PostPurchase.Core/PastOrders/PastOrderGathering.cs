using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.PastOrders;

/// <summary>
/// Puts together what a file tells of an order in several places. It keeps a limited number of orders in mind: what comes later
/// stands for itself, which costs an import nothing but time, since each event counts once wherever it comes.
/// </summary>
internal static class PastOrderGathering
{
    /// <summary>Orders kept in mind. A file by time of event has an order's events within days.</summary>
    public const int Window = 10_000;

    /// <summary>Events kept of one order.</summary>
    private const int MaxEvents = 500;

    /// <summary>Each order with all its events, by the line of the first; everything else as it comes.</summary>
    public static IEnumerable<PastOrderEntry> Gather(IEnumerable<PastOrderEntry> entries, int window = Window)
    {
        var open = new Dictionary<OrderId, Order>();
        var oldest = new Queue<Order>();
        foreach (var entry in entries)
        {
            if (entry is not PastOrderEntry.Understood { Order: { } id } told)
            {
                yield return entry;
                continue;
            }

            if (!open.TryGetValue(id, out var order))
            {
                order = new Order(id, told.Line);
                open.Add(id, order);
                oldest.Enqueue(order);
            }

            order.Add(told);
            var complete = order.Events.Count > MaxEvents ? order : open.Count > window ? oldest.Dequeue() : null;
            if (complete is not null && open.TryGetValue(complete.Id, out var found) && ReferenceEquals(found, complete))
            {
                open.Remove(complete.Id);
                yield return complete.Entry();
            }
        }

        foreach (var order in oldest)
        {
            if (open.TryGetValue(order.Id, out var found) && ReferenceEquals(found, order))
            {
                yield return order.Entry();
            }
        }
    }

    private sealed class Order(OrderId id, long line)
    {
        private readonly List<CustomerEvent> _customerEvents = [];

        public OrderId Id => id;

        public List<OrderEvent> Events { get; } = [];

        public void Add(PastOrderEntry.Understood told)
        {
            Events.AddRange(told.OrderEvents);
            _customerEvents.AddRange(told.CustomerEvents);
        }

        public PastOrderEntry.Understood Entry() => new PastOrderEntry.Understood(line, id, Events, _customerEvents);
    }
}
