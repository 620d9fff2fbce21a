using PostPurchase.Core.Catalogue;

namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>
/// Chooses among suggestions, the best first: nothing that was bought or sent back, in whatever variant, nothing that is not in the
/// catalogue or can't be bought, nothing twice. The same suggestions give the same choice.
/// </summary>
internal sealed class Choice(Bought bought, int most)
{
    private readonly List<Recommendation> _chosen = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<Recommendation> Chosen => _chosen;

    public bool IsFull => _chosen.Count >= most;

    /// <param name="suggestion">It comes after all that were offered before.</param>
    /// <param name="product">What the catalogue has under its name; null: nothing.</param>
    public void Offer(Suggestion suggestion, Product? product)
    {
        if (IsFull || product is not { Available: true } || bought.Has(product) || product.Names.Any(_names.Contains))
        {
            return;
        }

        _names.UnionWith(product.Names);
        _chosen.Add(new Recommendation(product, suggestion.Reason));
    }
}
