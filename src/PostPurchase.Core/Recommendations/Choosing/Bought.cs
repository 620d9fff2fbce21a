using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Recommendations.Rules;

namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>All that an order has, kept or sent back.</summary>
/// <param name="items">Its lines.</param>
/// <param name="returned">Names of what the customer sent back from other orders.</param>
internal sealed class Bought(IReadOnlyList<BoughtItem> items, IEnumerable<string> returned)
{
    private readonly HashSet<string> _names = items.SelectMany(item => item.Names).Concat(returned).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<BoughtItem> Kept { get; } = [.. items.Where(item => item.IsKept)];

    /// <summary>What counts know the kept products by.</summary>
    public IReadOnlyList<string> Keys => [.. Kept.Select(item => item.Key).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The tags and categories of what was kept: the first of each product, then the second, and so on.</summary>
    public IReadOnlyList<ProductLabel> Labels =>
    [
        .. Kept.SelectMany(item => item.Labels.Select((label, rank) => (label, rank)))
            .OrderBy(entry => entry.rank)
            .Select(entry => entry.label)
            .Distinct(),
    ];

    /// <summary>Whether the product was bought already, or ever sent back, in whatever variant.</summary>
    public bool Has(Product product) => product.Names.Any(_names.Contains);

    /// <summary>Whether a rule is about something that was kept.</summary>
    public bool Fits(RuleCondition condition) => condition.Label is { } label
        ? Kept.Any(item => item.Labels.Contains(label))
        : condition.Product is { } product && Kept.Any(item => item.Names.Contains(product, StringComparer.Ordinal));
}
