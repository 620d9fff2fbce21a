namespace PostPurchase.Core.Recommendations.Trials;

/// <summary>In how many trials at least one of the recommended products was bought next.</summary>
public sealed record HitRate(int Hits, int Trials)
{
    /// <summary>Of the normal distribution, for an interval that holds in 95 of 100 cases.</summary>
    internal const double Z95 = 1.96;

    public double Rate => Trials == 0 ? 0 : (double)Hits / Trials;

    /// <summary>The 95 % interval by Wilson, which also holds near 0 and 1 and for few trials.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Trials == 0)
            {
                return (0, 1);
            }

            const double Z2 = Z95 * Z95;
            var middle = (Rate + (Z2 / (2 * Trials))) / (1 + (Z2 / Trials));
            var half = Z95 * Math.Sqrt((Rate * (1 - Rate) / Trials) + (Z2 / (4.0 * Trials * Trials))) / (1 + (Z2 / Trials));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}
