namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>What was learned of a product. Persisted.</summary>
/// <param name="Buyers">How many customers bought it.</param>
/// <param name="With">What they bought, too, the most telling first.</param>
internal sealed record BoughtTogether(int Buyers, IReadOnlyList<Companion> With)
{
    public static BoughtTogether Nothing { get; } = new(0, []);
}
