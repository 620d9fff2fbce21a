using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Web.Occasions;

/// <summary>What comes, in the JSON API.</summary>
/// <param name="From">The first day that is listed.</param>
/// <param name="Until">The last day that is listed.</param>
/// <param name="Dates">Of all live campaigns with dates in the calendar, by date.</param>
/// <param name="Individual">Live campaigns whose dates are each customer's own.</param>
internal sealed record OccasionsDocument(
    LocalDate From, LocalDate Until, IReadOnlyList<CalendarDate> Dates, IReadOnlyList<OccasionsDocument.OwnDates> Individual)
{
    /// <param name="Campaign">The campaign's id.</param>
    /// <param name="Occasion">What it starts for.</param>
    internal sealed record OwnDates(string Campaign, OccasionRule Occasion);

    public static OccasionsDocument Of(IReadOnlyList<Campaign> campaigns, IReadOnlyList<CalendarDate> dates, LocalDate from, int years) => new(
        from,
        from.PlusYears(years).PlusDays(-1),
        dates,
        [
            .. campaigns.Where(campaign => campaign.Occasion is not (null or OccasionRule.Season))
                .Select(campaign => new OwnDates(campaign.Id, campaign.Occasion!)),
        ]);
}
