using System.Text.Json.Serialization;

namespace PostPurchase.Core.Results.Statistics;

/// <summary>How many of how many.</summary>
/// <param name="Count">Those for whom it holds.</param>
/// <param name="Of">All.</param>
public sealed record Proportion(long Count, long Of)
{
    /// <summary>Of fewer, an interval is wider than anything it could tell.</summary>
    public const int Enough = 30;

    /// <summary>0 to 1; null of none.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>Null of too few (<see cref="Enough"/>).</summary>
    public ConfidenceInterval? Interval => Of < Enough ? null : Wilson();

    [JsonIgnore]
    public bool IsEnough => Of >= Enough;

    /// <summary>
    /// Wilson's score interval without continuity correction (E. B. Wilson, "Probable inference, the law of succession, and
    /// statistical inference", 1927; method 3 in R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
    /// Statistics in Medicine 17, 1998). For at least one.
    /// </summary>
    internal ConfidenceInterval Wilson()
    {
        const double square = ConfidenceInterval.Z * ConfidenceInterval.Z;
        var (share, all) = ((double)Count / Of, (double)Of);
        var middle = (2 * Count) + square;
        var reach = ConfidenceInterval.Z * Math.Sqrt(square + (4 * Count * (1 - share)));
        var divisor = 2 * (all + square);
        return new ConfidenceInterval(Count == 0 ? 0 : (middle - reach) / divisor, Count == Of ? 1 : (middle + reach) / divisor);
    }
}
