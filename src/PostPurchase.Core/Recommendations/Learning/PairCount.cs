namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>How many customers bought both of two products. Stored while a count runs.</summary>
internal sealed record PairCount(string One, string Other, int Buyers);
