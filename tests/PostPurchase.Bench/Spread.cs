namespace PostPurchase.Bench;

/// <summary>Minimum, median and maximum of some rounds.</summary>
internal sealed record Spread(double Least, double Median, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(sorted[0], sorted[sorted.Count / 2], sorted[^1]);
    }

    public override string ToString() => $"{Median:0.##} ({Least:0.##} to {Most:0.##})";
}
