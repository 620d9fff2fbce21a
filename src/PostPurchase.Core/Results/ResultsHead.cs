using NodaTime;

namespace PostPurchase.Core.Results;

/// <summary>Which count of results is in force. Persisted.</summary>
/// <param name="Run">The count in force; 0: none is.</param>
/// <param name="Previous">The one before, kept for whoever reads just now.</param>
/// <param name="CountedAt">When it was begun.</param>
/// <param name="Last">The last day that counts, in the shop's zone.</param>
/// <param name="Orders">Orders that were counted.</param>
public sealed record ResultsHead(long Run, long Previous, Instant? CountedAt, LocalDate? Last, int Orders)
{
    public static ResultsHead None { get; } = new(0, 0, null, null, 0);
}
