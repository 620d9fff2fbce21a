using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Web.Intake;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>Webhooks that came in.</summary>
/// <param name="Days">Counts of the days shown (UTC).</param>
/// <param name="Silences">How it stands with each platform.</param>
/// <param name="Arrivals">A page of the log.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="IsBadQuery">It can't be read; everything is shown.</param>
public sealed record DeliveriesView(
    IReadOnlyList<ArrivalDay> Days, IReadOnlyList<PlatformSilence> Silences, ArrivalPage Arrivals, ArrivalQuery Query, bool IsBadQuery)
{
    /// <summary>Days of the chart, today included.</summary>
    public const int ShownDays = 7;

    /// <summary>Platforms that are known of.</summary>
    public IReadOnlyList<string> Platforms => [.. Days.SelectMany(day => day.Platforms.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public bool IsFiltered => Query is not { Platform: null or "", Outcome: null or "", Order: null or "", Day: null or "" };

    /// <summary>The counts of an hour, of the platform asked for or all: accepted, understood but of no use, not understood, with a bad signature.</summary>
    public (int Accepted, int Other, int Malformed, int BadSignature) At(Instant hour)
    {
        var utc = hour.InUtc();
        var platforms = Days.Where(day => day.Date == utc.Date)
            .SelectMany(day => day.Platforms)
            .Where(pair => Query.Platform is null or "" || pair.Key == Query.Platform)
            .Select(pair => pair.Value)
            .ToList();
        int Sum(ArrivalOutcome outcome) => platforms.Sum(platform => platform.Count(utc.Hour, outcome));
        return (
            Sum(ArrivalOutcome.Accepted),
            Sum(ArrivalOutcome.Duplicate) + Sum(ArrivalOutcome.Ignored),
            Sum(ArrivalOutcome.Malformed),
            Sum(ArrivalOutcome.BadSignature));
    }

    /// <summary>The query of the same list further on.</summary>
    public string More(string next) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
        "deliveries",
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["platform"] = Query.Platform,
            ["outcome"] = Query.Outcome,
            ["order"] = Query.Order,
            ["day"] = Query.Day,
            ["after"] = next,
        });
}
