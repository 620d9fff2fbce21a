using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Simulation;

/// <summary>
/// One customer's orders, and what happened to the customer. Orders belong together where they share the shop's customer id or an
/// address, directly or through others: no other order has any bearing on them.
/// </summary>
public sealed record CustomerPast(IReadOnlyList<OrderPast> Orders, IReadOnlyList<CustomerEvent> Events);
