using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Local.Simulating;

/// <summary>What one entry of a file told; in temporary files as JSON.</summary>
internal sealed record PastEntry(OrderId? Order, IReadOnlyList<OrderEvent> OrderEvents, IReadOnlyList<CustomerEvent> CustomerEvents);
