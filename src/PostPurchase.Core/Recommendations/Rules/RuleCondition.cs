using PostPurchase.Core.Catalogue;

namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>What must have been bought for a rule to apply: exactly one of these.</summary>
public sealed record RuleCondition
{
    /// <summary>A product, by its id, SKU or group.</summary>
    public string? Product { get; init; }

    public string? Tag { get; init; }

    /// <summary>A category, with all that lies in it.</summary>
    public string? Category { get; init; }

    /// <summary>The tag or category; null where it is a product.</summary>
    internal ProductLabel? Label => Tag is not null ? ProductLabel.OfTag(Tag)
        : ProductLabel.OfCategory(Category).Take(1).Select(label => (ProductLabel?)label).FirstOrDefault();
}
