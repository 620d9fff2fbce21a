namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>Gathers which products have which tags and categories: the first ones of the feed, which are those that can be bought if possible.</summary>
internal sealed class FeedLabels
{
    /// <summary>More tags and categories are no order but noise, and would not fit into memory.</summary>
    public const int MaxLabels = 20_000;

    /// <summary>Products kept of a label; a recommendation needs a few.</summary>
    public const int MaxProducts = 20;

    private readonly Dictionary<ProductLabel, List<string>> _products = [];

    public IEnumerable<KeyValuePair<ProductLabel, List<string>>> All => _products;

    /// <returns>False when there are too many labels.</returns>
    public bool Add(Product product)
    {
        foreach (var label in product.Labels.Where(label => label.Name.Length > 0))
        {
            if (!_products.TryGetValue(label, out var products))
            {
                if (_products.Count == MaxLabels)
                {
                    return false;
                }

                _products.Add(label, products = []);
            }

            if (product.Available && products.Count < MaxProducts)
            {
                products.Add(product.Id);
            }
        }

        return true;
    }
}
