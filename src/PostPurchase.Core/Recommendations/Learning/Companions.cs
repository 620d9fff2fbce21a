namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Makes of counts what is remembered of each product.</summary>
internal static class Companions
{
    /// <summary>Companions kept of a product: some of them will be out of the catalogue, or bought already.</summary>
    public const int Kept = 20;

    /// <param name="product">The product.</param>
    /// <param name="others">How many customers bought it together with each other one.</param>
    /// <param name="buyers">How many customers bought each.</param>
    /// <param name="customers">How many customers there are.</param>
    public static BoughtTogether Of(
        string product, IEnumerable<KeyValuePair<string, int>> others, IReadOnlyDictionary<string, int> buyers, int customers)
    {
        var own = buyers.GetValueOrDefault(product);
        var telling =
            from other in others
            let weight = new PairWeight(other.Value, own, buyers.GetValueOrDefault(other.Key), customers)
            where weight.Tells
            orderby weight.Both descending, other.Key
            select new Companion(other.Key, weight.Both, Math.Round(weight.Lift, 2));
        return new BoughtTogether(own, [.. telling.Take(Kept)]);
    }
}
