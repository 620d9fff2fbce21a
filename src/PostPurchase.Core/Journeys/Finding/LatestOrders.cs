using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>A page of a shop's orders, the latest first.</summary>
/// <param name="Next">Where to go on; null after the last page.</param>
public sealed record LatestOrders(IReadOnlyList<OrderId> Orders, string? Next);
