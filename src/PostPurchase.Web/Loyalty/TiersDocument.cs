using PostPurchase.Core.Loyalty;

namespace PostPurchase.Web.Loyalty;

/// <summary>A shop's tiers in the JSON API.</summary>
internal sealed record TiersDocument
{
    /// <summary>The lowest first.</summary>
    public IReadOnlyList<LoyaltyTier>? Tiers { get; init; }
}
