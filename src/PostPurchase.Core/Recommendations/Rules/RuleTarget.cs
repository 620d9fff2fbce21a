using PostPurchase.Core.Catalogue;

namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>What a rule recommends, in this order.</summary>
public sealed record RuleTarget
{
    /// <summary>Products, by id, SKU or group.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Products with these tags, those bought most first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Products in these categories, those bought most first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    internal IEnumerable<ProductLabel> Labels =>
        Tags.Select(ProductLabel.OfTag).Concat(Categories.SelectMany(category => ProductLabel.OfCategory(category).Take(1)));
}
