using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Core.Reconciling;

/// <summary>What an export said of an order. Persisted for a few days, so that it can be started without the file.</summary>
internal sealed record ToldOrder
{
    public required OrderId Order { get; init; }

    public IReadOnlyList<OrderEvent> Events { get; init; } = [];

    public IReadOnlyList<CustomerEvent> CustomerEvents { get; init; } = [];

    public static ToldOrder Of(OrderId order, PastOrderEntry.Understood told) =>
        new() { Order = order, Events = told.OrderEvents, CustomerEvents = told.CustomerEvents };

    public PastOrderEntry.Understood Entry() => new(0, Order, Events, CustomerEvents);
}
