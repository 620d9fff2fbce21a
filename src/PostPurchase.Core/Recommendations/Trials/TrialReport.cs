namespace PostPurchase.Core.Recommendations.Trials;

/// <summary>How well recommendations foretell what customers buy next, against recommending everybody what is most popular.</summary>
/// <param name="Orders">Orders that counted.</param>
/// <param name="Customers">Their customers.</param>
/// <param name="Products">Products in them.</param>
/// <param name="Pairs">How many times one product was found to go with another.</param>
/// <param name="WithLearned">Trials in which something learned was recommended, not only what is popular.</param>
/// <param name="Recommended">What the product recommends: bought together, then popular.</param>
/// <param name="Popular">The most popular products.</param>
/// <param name="OnlyRecommended">Trials that only the recommendations hit.</param>
/// <param name="OnlyPopular">Trials that only the popular products hit.</param>
public sealed record TrialReport(
    int Orders,
    int Customers,
    int Products,
    int Pairs,
    int WithLearned,
    HitRate Recommended,
    HitRate Popular,
    int OnlyRecommended,
    int OnlyPopular)
{
    /// <summary>How much higher the hit rate of the recommendations is.</summary>
    public double Gain => Recommended.Rate - Popular.Rate;

    /// <summary>The 95 % interval of <see cref="Gain"/>; both were tried on the same customers, so what only one of them hit decides.</summary>
    public (double Low, double High) GainInterval
    {
        get
        {
            if (Recommended.Trials == 0)
            {
                return (-1, 1);
            }

            double trials = Recommended.Trials;
            double difference = OnlyRecommended - OnlyPopular;
            var half = HitRate.Z95 * Math.Sqrt(Math.Max(0, OnlyRecommended + OnlyPopular - (difference * difference / trials))) / trials;
            return (Gain - half, Gain + half);
        }
    }
}
