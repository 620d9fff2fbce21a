using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Rights;

/// <summary>A line of which pieces can be chosen, and how many at most.</summary>
public sealed record OpenLine(OrderLine Line, decimal Quantity);
