using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>The dates of campaigns years ahead. Occasions of the customer's own, such as birthdays, have none to list.</summary>
public static class CampaignCalendar
{
    /// <summary>Most years that are listed at once.</summary>
    public const int MaxYears = 10;

    /// <summary>All dates from a day on, by date.</summary>
    /// <param name="holidays">Where the shop is.</param>
    /// <param name="years">From the first day; 1 to <see cref="MaxYears"/>.</param>
    public static IReadOnlyList<CalendarDate> Of(
        IEnumerable<Campaign> campaigns, HolidayCalendar holidays, LocalDate first, int years) =>
    [
        .. campaigns.SelectMany(campaign => Of(campaign, holidays, first, first.PlusYears(years).PlusDays(-1)))
            .OrderBy(date => date.Date)
            .ThenBy(date => date.Campaign, StringComparer.Ordinal)
            .ThenBy(date => date.Occasion, StringComparer.Ordinal),
    ];

    private static IEnumerable<CalendarDate> Of(Campaign campaign, HolidayCalendar holidays, LocalDate first, LocalDate last) =>
        campaign.Occasion is OccasionRule.Season season
            ? OccasionCalendar.Dates(season, first, last).Select(day => new CalendarDate(
                campaign.Id,
                day.Key,
                day.Season.Name,
                day.Date,
                day.From,
                day.Date.DayOfWeek,
                day.Season.Countries,
                holidays.NameOf(day.Date)))
            : [];
}
