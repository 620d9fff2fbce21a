namespace PostPurchase.Core.Tests.Results;

/// <summary>Intervals at 95 %, found by halving: no formula that is solved for its limits, no expansion.</summary>
internal static class Intervals
{
    private const double Z = 1.959963984540054;
    private const int Halvings = 60;
    private const int Slices = 4_000;

    /// <summary>Of a difference of shares: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.</summary>
    public static (double Low, double High) OfShares((int Count, int Of) one, (int Count, int Of) other)
    {
        var (first, second) = ((double)one.Count / one.Of, (double)other.Count / other.Of);
        var (a, b) = (OfShare(first, one.Of), OfShare(second, other.Of));
        return (
            first - second - double.Hypot(first - a.Low, b.High - second),
            first - second + double.Hypot(a.High - first, second - b.Low));
    }

    /// <summary>Of a difference of means: B. L. Welch, Biometrika 34 (1947).</summary>
    public static (double Low, double High) OfMeans(double[] one, double[] other)
    {
        var (first, second) = (VarianceOfMean(one), VarianceOfMean(other));
        var freedom = Math.Pow(first + second, 2) / ((first * first / (one.Length - 1)) + (second * second / (other.Length - 1)));
        var reach = Quantile(freedom) * Math.Sqrt(first + second);
        return (one.Average() - other.Average() - reach, one.Average() - other.Average() + reach);
    }

    /// <summary>The true shares from which the one that was found is no more than <see cref="Z"/> standard errors away.</summary>
    private static (double Low, double High) OfShare(double found, int of)
    {
        bool IsLikely(double share) => Math.Abs(found - share) <= Z * Math.Sqrt(share * (1 - share) / of);
        return (Halve(0, found, share => !IsLikely(share)), Halve(found, 1, IsLikely));
    }

    /// <summary>Where Student's distribution has 97.5 % below.</summary>
    private static double Quantile(double freedom)
    {
        double Density(double t) => Math.Pow(1 + (t * t / freedom), -(freedom + 1) / 2);
        double Area(double to) => Enumerable.Range(0, Slices).Sum(slice => Density((slice + 0.5) * to / Slices)) * to / Slices;
        var half = Area(200);
        return Halve(0, 20, t => Area(t) < 0.95 * half);
    }

    /// <summary>Up to where it holds.</summary>
    private static double Halve(double from, double to, Func<double, bool> holds)
    {
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (from + to) / 2;
            (from, to) = holds(middle) ? (middle, to) : (from, middle);
        }

        return from;
    }

    private static double VarianceOfMean(double[] amounts)
    {
        var mean = amounts.Average();
        return amounts.Sum(amount => (amount - mean) * (amount - mean)) / (amounts.Length - 1) / amounts.Length;
    }
}
