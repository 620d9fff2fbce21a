using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>What a run needs to know.</summary>
internal sealed record OpenRun(Shop Shop, string Campaign, OccasionRule Rule, LocalDate From)
{
    public IReadOnlyList<OccasionDay> Days { get; } = OccasionCalendar.On(Rule, From);

    /// <summary>
    /// The customer's past is seen from the beginning of the day, in UTC: the answer is the same whenever the day is planned and
    /// however often.
    /// </summary>
    public Instant AsOf { get; } = From.AtMidnight().InUtc().ToInstant();

    /// <summary>Whether the audience asks for more than the customer's past tells.</summary>
    public bool AsksForOrder { get; } = Rule.Audience.Any(condition => !ConditionFields.OfHistory.Contains(condition.Field, StringComparer.Ordinal));
}
