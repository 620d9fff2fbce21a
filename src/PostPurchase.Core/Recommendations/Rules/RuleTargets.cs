using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>Holds rules against the catalogue.</summary>
public sealed class RuleTargets(StoredCatalogue catalogue)
{
    /// <summary>The products that the rules recommend and the catalogue does not have.</summary>
    public async ValueTask<IReadOnlyList<string>> Unknown(ShopId shop, RuleSet rules, CancellationToken cancellation)
    {
        var feed = (await catalogue.Head(shop, cancellation)).Current;
        var unknown = new List<string>();
        foreach (var name in rules.Rules.SelectMany(rule => rule.Recommend.Products).Distinct(StringComparer.Ordinal))
        {
            if (feed == 0 || await catalogue.Find(shop, feed, name, cancellation) is null)
            {
                unknown.Add(name);
            }
        }

        return unknown;
    }
}
