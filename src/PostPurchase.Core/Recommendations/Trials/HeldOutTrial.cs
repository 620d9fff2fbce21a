using PostPurchase.Core.Recommendations.Choosing;
using PostPurchase.Core.Recommendations.Learning;

namespace PostPurchase.Core.Recommendations.Trials;

/// <summary>
/// Tries recommendations on the past: of each customer with several orders the last is held back, the rest is learned from, and what is
/// recommended for the order before is held against the last. It learns and ranks as the nightly count does, without a catalogue.
/// </summary>
public static class HeldOutTrial
{
    /// <summary>Products recommended in a trial.</summary>
    public const int At = 5;

    public static TrialReport Run(IEnumerable<TrialOrder> orders)
    {
        var customers = orders
            .GroupBy(order => order.Customer, StringComparer.Ordinal)
            .Select(customer => customer.OrderByDescending(order => order.PlacedAt).ThenBy(order => order.Id, StringComparer.Ordinal).ToList())
            .ToList();
        var known = customers.Select(customer => customer.Count > 1 ? customer[1..] : customer).ToList();
        var counts = new BuyerCounts();
        known.ForEach(customer => counts.Add(customer.SelectMany(order => order.Products)));
        var learned = Learn(counts);
        var popular = counts.Products.OrderByDescending(product => product.Value).ThenBy(product => product.Key, StringComparer.Ordinal)
            .Select(product => product.Key).Take(1000).ToList();
        var trials = customers.Where(customer => customer.Count > 1).Select(customer => Try(customer[1].Products, customer[0].Products, learned, popular)).ToList();
        return new TrialReport(
            customers.Sum(customer => customer.Count),
            customers.Count,
            counts.Products.Count,
            learned.Values.Sum(product => product.With.Count),
            trials.Count(trial => trial.IsLearned),
            new HitRate(trials.Count(trial => trial.Recommended), trials.Count),
            new HitRate(trials.Count(trial => trial.Popular), trials.Count),
            trials.Count(trial => trial is { Recommended: true, Popular: false }),
            trials.Count(trial => trial is { Recommended: false, Popular: true }));
    }

    /// <summary>What the nightly count would write down, made in one go.</summary>
    internal static Dictionary<string, BoughtTogether> Learn(BuyerCounts counts)
    {
        var others = new Dictionary<string, List<KeyValuePair<string, int>>>(StringComparer.Ordinal);
        foreach (var ((one, other), buyers) in counts.Pairs)
        {
            Of(one).Add(new(other, buyers));
            Of(other).Add(new(one, buyers));
        }

        return others
            .Select(product => (product.Key, Learned: Companions.Of(product.Key, product.Value, counts.Products, counts.Customers)))
            .Where(product => product.Learned.With.Count > 0)
            .ToDictionary(product => product.Key, product => product.Learned, StringComparer.Ordinal);

        List<KeyValuePair<string, int>> Of(string product) =>
            others.TryGetValue(product, out var known) ? known : others[product] = [];
    }

    private static (bool Recommended, bool Popular, bool IsLearned) Try(
        IReadOnlyList<string> bought, IReadOnlyList<string> next, Dictionary<string, BoughtTogether> learned, List<string> popular)
    {
        var companions = bought.Where(learned.ContainsKey).Select(product => new KeyValuePair<string, BoughtTogether>(product, learned[product]));
        var suggested = LearnedSuggestions.Of(companions).Select(suggestion => suggestion.Product).ToList();
        var baseline = popular.Where(product => !bought.Contains(product, StringComparer.Ordinal));
        var chosen = suggested.Concat(popular).Where(product => !bought.Contains(product, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
        return (chosen.Take(At).Intersect(next, StringComparer.Ordinal).Any(), baseline.Take(At).Intersect(next, StringComparer.Ordinal).Any(), suggested.Count > 0);
    }
}
