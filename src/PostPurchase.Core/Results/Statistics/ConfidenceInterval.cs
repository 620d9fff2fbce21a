namespace PostPurchase.Core.Results.Statistics;

/// <summary>Where the true value lies with 95 % confidence.</summary>
/// <param name="Low">Not below this.</param>
/// <param name="High">Not above this.</param>
public sealed record ConfidenceInterval(double Low, double High)
{
    /// <summary>The quantile of the normal distribution for 95 %, both sides (NIST/SEMATECH e-Handbook, 1.3.6.7.1).</summary>
    internal const double Z = 1.959963984540054;

    /// <summary>Whether nothing, too, is among what is likely: then the data tell no difference.</summary>
    public bool HasZero => Low <= 0 && High >= 0;
}
