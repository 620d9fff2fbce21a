using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Who bought again within so many days: those who got a campaign's advertising, against those who were held out of it.</summary>
public sealed record LoyaltyWindow
{
    public required int Days { get; init; }

    public required LoyaltyGroup Treated { get; init; }

    public required LoyaltyGroup HeldOut { get; init; }

    /// <summary>The share of those who bought again, treated less held out. Null: not enough data yet.</summary>
    public ConfidenceInterval? Difference { get; private init; }

    /// <summary>The revenue of a customer by currency, treated less held out. Empty: not enough data yet.</summary>
    public IReadOnlyDictionary<string, ConfidenceInterval> RevenueDifference { get; private init; } = new Dictionary<string, ConfidenceInterval>(StringComparer.Ordinal);

    internal static LoyaltyWindow Of(Tally tally, int days)
    {
        var (treated, heldOut) = (LoyaltyGroup.Of(tally, Measure.Treated, days), LoyaltyGroup.Of(tally, Measure.HeldOut, days));
        var window = new LoyaltyWindow { Days = days, Treated = treated, HeldOut = heldOut };
        return !treated.IsEnough || !heldOut.IsEnough ? window : window with
        {
            Difference = ProportionDifference.Newcombe(treated.Repeat, heldOut.Repeat),
            RevenueDifference = treated.Samples.Keys.Union(heldOut.Samples.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(
                currency => currency,
                currency => MeanDifference.Welch(Of(treated, currency), Of(heldOut, currency)).Interval,
                StringComparer.Ordinal),
        };
    }

    private static Sample Of(LoyaltyGroup group, string currency) => group.Samples.GetValueOrDefault(currency, new Sample(group.Repeat.Of, 0, 0));
}
