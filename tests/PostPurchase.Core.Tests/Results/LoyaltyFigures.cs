using System.Globalization;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Tests.Results;

/// <summary>Figures of a window of thirty days, from who bought again.</summary>
internal static class LoyaltyFigures
{
    public static LoyaltyWindow Window(Proportion treated, Proportion heldOut) => LoyaltyWindow.Of(
        new Tally
        {
            Subject = "loyalty|test",
            Slots = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal)
            {
                [ResultDays.Now] = Of("treated", treated).Concat(Of("held-out", heldOut)).ToDictionary(StringComparer.Ordinal),
            },
        },
        30);

    private static Dictionary<string, decimal> Of(string group, Proportion repeat) => new(StringComparer.Ordinal)
    {
        [string.Create(CultureInfo.InvariantCulture, $"{group}.30.customers")] = repeat.Of,
        [string.Create(CultureInfo.InvariantCulture, $"{group}.30.repeat")] = repeat.Count,
    };
}
