using PostPurchase.Core.Recommendations;

namespace PostPurchase.Web.Recommendations;

/// <summary>What is recommended with an order, as the API answers it.</summary>
/// <param name="Advertised">Whether the customer is shown any: null where advertising has no basis, or something is wrong with the order.</param>
/// <param name="Recommendations">The best first, each with where it comes from; without a basis those that would be shown with a consent.</param>
public sealed record RecommendationsDocument(RecommendationScope? Advertised, IReadOnlyList<Recommendation> Recommendations);
