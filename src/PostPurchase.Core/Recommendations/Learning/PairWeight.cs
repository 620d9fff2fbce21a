using System.Runtime.InteropServices;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>What it says that customers bought two products.</summary>
/// <param name="Both">Who bought both.</param>
/// <param name="One">Who bought the one.</param>
/// <param name="Other">Who bought the other.</param>
/// <param name="All">All customers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairWeight(int Both, int One, int Other, int All)
{
    /// <summary>Fewer buyers say nothing, whatever the lift.</summary>
    public const int MinSupport = 3;

    /// <summary>
    /// Chi square of one degree of freedom at p = 0.0001: with some hundred products, hardly one pair gets past it by chance.
    /// </summary>
    private const double MinEvidence = 15.13;

    /// <summary>The part that so few buyers make is overrated: it counts as if so many more had not bought the other.</summary>
    private const double Doubt = 10;

    /// <summary>How many times more often both are bought than if they had nothing to do with each other.</summary>
    public double Lift => (double)Both * All / ((double)One * Other);

    /// <summary>Whether they go together for more reasons than chance.</summary>
    public bool Tells => Both >= MinSupport && Lift > 1 && Evidence >= MinEvidence;

    /// <summary>
    /// By which companions are ranked: the part of those who bought the one. The lift only tells what is no chance; to rank by it
    /// foretells less of what is bought next (docs/recommendations.md).
    /// </summary>
    public static double Score(int support, int buyers) => support / (buyers + Doubt);

    /// <summary>
    /// The log-likelihood ratio of the two being bought independently of each other, which holds for rare things, too (Ted Dunning,
    /// "Accurate Methods for the Statistics of Surprise and Coincidence", 1993).
    /// </summary>
    private double Evidence => 2 * (
        Part(Both, (double)One * Other / All)
        + Part(One - Both, (double)One * (All - Other) / All)
        + Part(Other - Both, (double)Other * (All - One) / All)
        + Part(All - One - Other + Both, (double)(All - One) * (All - Other) / All));

    private static double Part(int observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);
}
