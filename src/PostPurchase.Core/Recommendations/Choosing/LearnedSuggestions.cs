using PostPurchase.Core.Recommendations.Learning;

namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>Puts together what was learned of several products.</summary>
internal static class LearnedSuggestions
{
    /// <summary>The most telling first. What goes with several of the products counts with each; it is explained by the most telling.</summary>
    /// <param name="learned">By the key of what was bought.</param>
    public static IEnumerable<Suggestion> Of(IEnumerable<KeyValuePair<string, BoughtTogether>> learned) =>
        from entry in learned
        from companion in entry.Value.With
        let score = PairWeight.Score(companion.Support, entry.Value.Buyers)
        let confidence = Math.Round((double)companion.Support / entry.Value.Buyers, 3)
        let reason = new RecommendationReason.Together(entry.Key, companion.Support, confidence, companion.Lift)
        group (Score: score, Reason: reason) by companion.Product into found
        orderby found.Sum(one => one.Score) descending, found.Key
        select new Suggestion(found.Key, found.MaxBy(one => one.Score).Reason);
}
