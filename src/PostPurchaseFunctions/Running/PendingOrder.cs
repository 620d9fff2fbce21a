using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchaseFunctions.Running;

/// <summary>An order with news that nobody has looked at, and since when.</summary>
public sealed record PendingOrder(OrderKey Order, PendingMark Mark, Instant Since);
