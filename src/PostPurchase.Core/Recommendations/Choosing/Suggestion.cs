namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>Something that could be recommended, if the catalogue has it.</summary>
/// <param name="Product">A name of it: id, SKU or group.</param>
internal sealed record Suggestion(string Product, RecommendationReason Reason);
