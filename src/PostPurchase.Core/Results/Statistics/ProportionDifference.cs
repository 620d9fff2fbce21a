namespace PostPurchase.Core.Results.Statistics;

/// <summary>By how much one proportion is above another.</summary>
internal static class ProportionDifference
{
    /// <summary>
    /// The hybrid score interval, method 10 in R. G. Newcombe, "Interval estimation for the difference between independent
    /// proportions: comparison of eleven methods", Statistics in Medicine 17, 1998: made of Wilson's interval of each.
    /// </summary>
    public static ConfidenceInterval Newcombe(Proportion one, Proportion other)
    {
        var (first, second) = ((double)one.Count / one.Of, (double)other.Count / other.Of);
        var (a, b) = (one.Wilson(), other.Wilson());
        var difference = first - second;
        return new ConfidenceInterval(
            difference - Math.Sqrt(Square(first - a.Low) + Square(b.High - second)),
            difference + Math.Sqrt(Square(a.High - first) + Square(second - b.Low)));
    }

    private static double Square(double value) => value * value;
}
