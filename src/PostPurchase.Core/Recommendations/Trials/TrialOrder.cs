using NodaTime;

namespace PostPurchase.Core.Recommendations.Trials;

/// <summary>An order, as far as a trial needs it.</summary>
/// <param name="Customer">Any name that is the same for all orders of a customer.</param>
/// <param name="Products">What the customer kept of it, each once; never none.</param>
public sealed record TrialOrder(string Id, string Customer, Instant PlacedAt, IReadOnlyList<string> Products);
