using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>What a run needs to know.</summary>
internal sealed record OpenRun(Shop Shop, string Campaign, OccasionRule Rule, LocalDate From)
{
    /// <summary>Two Easters lie up to 391 days apart.</summary>
    private const int DaysAhead = 550;

    public IReadOnlyList<OccasionDay> Days { get; } = OccasionCalendar.On(Rule, From);

    /// <summary>
    /// The customer's past is seen from the beginning of the day, in UTC: the answer is the same whenever the day is planned and
    /// however often.
    /// </summary>
    public Instant AsOf { get; } = From.AtMidnight().InUtc().ToInstant();

    /// <summary>Whether the audience asks for more than the customer's past tells.</summary>
    public bool AsksForOrder { get; } = Rule.Audience.Any(condition => !ConditionFields.OfHistory.Contains(condition.Field, StringComparer.Ordinal));

    /// <summary>What starts on a day; null for nothing.</summary>
    public static OpenRun? On(Shop shop, string campaign, OccasionRule rule, LocalDate day) =>
        new OpenRun(shop, campaign, rule, day) is { Days.Count: > 0 } run ? run : null;

    /// <summary>The next that starts after a day; null where nothing does within a year and a half.</summary>
    public static OpenRun? Next(Shop shop, string campaign, OccasionRule rule, LocalDate after) =>
        Enumerable.Range(1, DaysAhead).Select(days => On(shop, campaign, rule, after.PlusDays(days))).FirstOrDefault(run => run is not null);
}
