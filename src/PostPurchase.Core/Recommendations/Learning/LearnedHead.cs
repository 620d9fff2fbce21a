using NodaTime;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Which count is in force. Persisted.</summary>
/// <param name="Run">The count in force; 0: none is.</param>
/// <param name="Previous">The one before, kept for whoever reads just now.</param>
/// <param name="LearnedAt">When it was begun.</param>
/// <param name="From">The first day of the orders that count (UTC).</param>
/// <param name="Customers">How many customers bought something.</param>
/// <param name="Products">How many products they bought.</param>
/// <param name="Pairs">How many times one product is said to go with another.</param>
public sealed record LearnedHead(
    long Run, long Previous, Instant? LearnedAt, LocalDate? From, int Customers, int Products, int Pairs)
{
    public static LearnedHead None { get; } = new(0, 0, null, null, 0, 0, 0);
}
