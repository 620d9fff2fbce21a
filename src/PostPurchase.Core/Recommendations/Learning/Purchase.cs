using NodaTime;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>What a customer kept of one order. Stored while a count runs, and removed at its end.</summary>
/// <param name="Customer">A name that the customer has in this one count only.</param>
/// <param name="Day">When it was ordered (UTC).</param>
/// <param name="Products">As <see cref="BoughtKey"/> names them, each once.</param>
internal sealed record Purchase(string Customer, LocalDate Day, IReadOnlyList<string> Products);
