namespace PostPurchase.Bench.Reporting;

/// <summary>Median, least and most of some rounds.</summary>
internal sealed record Spread(double Median, double Least, double Most, int Rounds)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(sorted[sorted.Count / 2], sorted[0], sorted[^1], sorted.Count);
    }

    public override string ToString() => $"{Words.Number(Median)} ({Words.Number(Least)} to {Words.Number(Most)})";
}
