namespace PostPurchase.Core.Results.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>
    /// The quantile for 95 %, both sides, by its expansion around that of the normal distribution (M. Abramowitz, I. A. Stegun,
    /// Handbook of Mathematical Functions, 26.7.5); right to a thousandth from five degrees of freedom on.
    /// </summary>
    public static double Quantile(double freedom)
    {
        const double x = ConfidenceInterval.Z;
        const double square = x * x;
        var first = x * (square + 1) / 4;
        var second = x * ((((5 * square) + 16) * square) + 3) / 96;
        var third = x * ((((((3 * square) + 19) * square) + 17) * square) - 15) / 384;
        var fourth = x * ((((((((79 * square) + 776) * square) + 1482) * square) - 1920) * square) - 945) / 92_160;
        return x + ((first + ((second + ((third + (fourth / freedom)) / freedom)) / freedom)) / freedom);
    }
}
