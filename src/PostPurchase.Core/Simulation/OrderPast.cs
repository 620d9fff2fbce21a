using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>All that happened to one order, in any order.</summary>
public sealed record OrderPast(OrderId Id, IReadOnlyList<OrderEvent> Events);
