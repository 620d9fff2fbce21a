namespace PostPurchase.Core.Results.Statistics;

/// <summary>By how much one mean is above another.</summary>
/// <param name="Difference">The one less the other.</param>
/// <param name="Interval">With 95 % confidence.</param>
/// <param name="Freedom">Degrees of freedom.</param>
internal sealed record MeanDifference(double Difference, ConfidenceInterval Interval, double Freedom)
{
    /// <summary>
    /// B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved", Biometrika
    /// 34, 1947; as in NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3. For at least two of each.
    /// </summary>
    public static MeanDifference Welch(Sample one, Sample other)
    {
        var (first, second) = (one.Variance / one.Count, other.Variance / other.Count);
        var (difference, error) = (one.Mean - other.Mean, Math.Sqrt(first + second));
        var spread = (first * first / (one.Count - 1)) + (second * second / (other.Count - 1));
        var freedom = spread == 0 ? double.PositiveInfinity : (first + second) * (first + second) / spread;
        var reach = error * StudentT.Quantile(freedom);
        return new MeanDifference(difference, new ConfidenceInterval(difference - reach, difference + reach), freedom);
    }
}
