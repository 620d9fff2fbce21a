using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Figures;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Keeps the products of which most was sold within a year; the others are summed up, so that memory does not grow with them.</summary>
internal sealed class TopProducts
{
    public const int Most = 200;

    private static readonly string Year = ResultPeriod.All[^1].Slot;

    private readonly Sums _others = new();
    private List<Tally> _top = [];

    /// <summary>Those of which most was sold, the most first; then the sum of all others, if there are any.</summary>
    public IReadOnlyList<Tally> Ranked
    {
        get
        {
            Trim();
            return [.. _top, .. _others.Tallies];
        }
    }

    public void Add(Tally product)
    {
        if (product.Subject == Subject.Products)
        {
            _others.Add(product);
            return;
        }

        _top.Add(product);
        if (_top.Count >= 2 * Most)
        {
            Trim();
        }
    }

    private void Trim()
    {
        var ranked = _top.OrderByDescending(product => product.Of(Year, Measure.Pieces)).ThenBy(product => product.Subject, StringComparer.Ordinal).ToList();
        foreach (var other in ranked.Skip(Most))
        {
            _others.Add(other, Subject.Products);
        }

        _top = [.. ranked.Take(Most)];
    }
}
