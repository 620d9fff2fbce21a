using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>An order with journeys on the way, and the row of <see cref="JourneyIndex"/> that says so.</summary>
public sealed record IndexedOrder(OrderKey Key, string Row, string ETag);
