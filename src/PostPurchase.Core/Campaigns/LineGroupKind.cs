namespace PostPurchase.Core.Campaigns;

/// <summary>What lines are grouped by.</summary>
public enum LineGroupKind
{
    Product,

    /// <summary>A category, as the shop tags it.</summary>
    Tag,
}
