namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Counts who bought what, and what together. A customer counts once for a product or pair, however often it was bought.</summary>
internal sealed class BuyerCounts
{
    /// <summary>Products of one customer that count, those bought last: resellers must not outweigh everybody else, nor fill the memory.</summary>
    public const int MaxProducts = 30;

    private readonly Dictionary<string, int> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<(string One, string Other), int> _pairs = [];

    public int Customers { get; private set; }

    public IReadOnlyDictionary<string, int> Products => _products;

    /// <summary>The names of a pair are in ordinal order.</summary>
    public IReadOnlyDictionary<(string One, string Other), int> Pairs => _pairs;

    /// <summary>Counts customers by all that they bought.</summary>
    public static BuyerCounts Of(IEnumerable<Purchase> purchases)
    {
        var counts = new BuyerCounts();
        foreach (var customer in purchases.GroupBy(purchase => purchase.Customer, StringComparer.Ordinal))
        {
            counts.Add(customer.OrderByDescending(purchase => purchase.Day).SelectMany(purchase => purchase.Products));
        }

        return counts;
    }

    /// <param name="products">All that one customer bought, the latest first.</param>
    public void Add(IEnumerable<string> products)
    {
        var bought = products.Distinct(StringComparer.Ordinal).Take(MaxProducts).Order(StringComparer.Ordinal).ToList();
        Customers += bought.Count > 0 ? 1 : 0;
        for (var one = 0; one < bought.Count; one++)
        {
            _products[bought[one]] = _products.GetValueOrDefault(bought[one]) + 1;
            for (var other = one + 1; other < bought.Count; other++)
            {
                var pair = (bought[one], bought[other]);
                _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
            }
        }
    }
}
