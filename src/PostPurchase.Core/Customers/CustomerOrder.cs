using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>One of a customer's orders.</summary>
public sealed record CustomerOrder(OrderId Id, OrderSummary Summary);
