using PostPurchase.Core.Catalogue;

namespace PostPurchase.Core.Recommendations;

/// <summary>A product that goes with what somebody bought, and why it is thought to.</summary>
public sealed record Recommendation(Product Product, RecommendationReason Reason);
