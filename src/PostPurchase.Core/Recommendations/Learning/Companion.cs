namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>A product that customers of another one bought, too. Persisted.</summary>
/// <param name="Support">How many customers bought both.</param>
/// <param name="Lift">How many times more often than if the two had nothing to do with each other; above 1.</param>
internal sealed record Companion(string Product, int Support, double Lift);
