using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>That a webhook was taken in, and what it told. Persisted beside the events, in the same batch.</summary>
public sealed record DeliveryRecord(Instant ReceivedAt, IReadOnlyList<string> EventIds);
