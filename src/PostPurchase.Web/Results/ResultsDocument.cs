using NodaTime;

namespace PostPurchase.Web.Results;

/// <summary>Figures, and what they rest on.</summary>
/// <param name="CountedAt">Null before the first count.</param>
/// <param name="Last">The last day that counts, in the shop's zone.</param>
/// <param name="Orders">Orders that were counted.</param>
/// <param name="Days">The period; null for figures that have none.</param>
/// <param name="Results">The figures.</param>
internal sealed record ResultsDocument<T>(Instant? CountedAt, LocalDate? Last, int Orders, int? Days, T Results);
