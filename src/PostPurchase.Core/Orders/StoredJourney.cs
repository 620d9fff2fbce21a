using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Orders;

/// <summary>A journey with the version it was read at; null where it has not been stored yet.</summary>
public sealed record StoredJourney(JourneyRecord Record, string? ETag);
