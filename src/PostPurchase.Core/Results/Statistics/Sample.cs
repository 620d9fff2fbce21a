namespace PostPurchase.Core.Results.Statistics;

/// <summary>Amounts of many, as far as their mean and its spread need them.</summary>
/// <param name="Count">How many there are; those with nothing count.</param>
/// <param name="Sum">Of the amounts.</param>
/// <param name="Squares">Sum of the squares of the amounts.</param>
internal sealed record Sample(long Count, decimal Sum, decimal Squares)
{
    public double Mean => (double)(Sum / Count);

    /// <summary>With n − 1; in decimals, since the difference of two large numbers is small.</summary>
    public double Variance => (double)Math.Max(0, (Squares - (Sum * Sum / Count)) / (Count - 1));
}
