using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>Reads what could be recommended, one source after the other, each only when it is asked for.</summary>
public sealed class SuggestionSource(StoredCatalogue catalogue, Learned learned)
{
    /// <summary>Products of an order whose companions are read.</summary>
    private const int MaxKeys = 10;

    /// <summary>Tags and categories of which the popular products are read.</summary>
    private const int MaxLabels = 4;

    internal async IAsyncEnumerable<Suggestion> All(
        ShopId shop,
        long feed,
        Bought bought,
        RuleSet rules,
        RecommendationScope scope,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var run = (await learned.Head(shop, cancellation)).Run;
        foreach (var rule in rules.Rules.Where(rule => bought.Fits(rule.Bought)))
        {
            foreach (var product in await Wanted(shop, feed, run, rule.Recommend, cancellation))
            {
                yield return new Suggestion(product, new RecommendationReason.Rule(rule.Id));
            }
        }

        foreach (var suggestion in LearnedSuggestions.Of(await Companions(shop, run, bought, cancellation)))
        {
            yield return suggestion;
        }

        foreach (var label in bought.Labels.Take(MaxLabels))
        {
            foreach (var popular in await learned.Popular(shop, run, label, cancellation))
            {
                yield return new Suggestion(popular.Product, new RecommendationReason.Popular(label.ToString(), popular.Buyers));
            }
        }

        if (scope == RecommendationScope.Anything)
        {
            foreach (var popular in await learned.Popular(shop, run, null, cancellation))
            {
                yield return new Suggestion(popular.Product, new RecommendationReason.Popular(null, popular.Buyers));
            }
        }
    }

    private async ValueTask<IReadOnlyList<string>> Wanted(
        ShopId shop, long feed, long run, RuleTarget target, CancellationToken cancellation)
    {
        List<string> products = [.. target.Products];
        foreach (var label in target.Labels)
        {
            products.AddRange((await learned.Popular(shop, run, label, cancellation)).Select(popular => popular.Product));
            products.AddRange(await catalogue.WithLabel(shop, feed, label, cancellation));
        }

        return products;
    }

    private async ValueTask<IReadOnlyDictionary<string, BoughtTogether>> Companions(
        ShopId shop, long run, Bought bought, CancellationToken cancellation)
    {
        var found = new Dictionary<string, BoughtTogether>(StringComparer.Ordinal);
        foreach (var key in bought.Keys.Take(MaxKeys))
        {
            found.Add(key, await learned.Of(shop, run, key, cancellation));
        }

        return found;
    }
}
