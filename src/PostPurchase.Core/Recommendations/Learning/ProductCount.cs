namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>How many customers bought a product. Persisted.</summary>
internal sealed record ProductCount(string Product, int Buyers);
