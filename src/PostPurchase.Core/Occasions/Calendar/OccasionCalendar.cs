using NodaTime;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>Which occasions start on which day. Days are those of whoever's calendar is meant; nothing here knows a time zone.</summary>
public static class OccasionCalendar
{
    /// <summary>
    /// All that starts on a day. Over all days each birthday, anniversary and order comes exactly once for each time it is due,
    /// whatever the months' lengths.
    /// </summary>
    public static IReadOnlyList<OccasionDay> On(OccasionRule rule, LocalDate from)
    {
        var date = from.PlusDays(rule.LeadDays);
        return rule switch
        {
            OccasionRule.Season season => [.. season.Dates.SelectMany(one => StartsOn(season, one, from))],
            OccasionRule.Birthday birthday =>
                [.. Anniversaries.On(date, birthday.LeapDay).Select(born => new OccasionDay.OfBirthday(date, from, born))],
            OccasionRule.Anniversary anniversary =>
                [.. Anniversaries.On(date, anniversary.LeapDay).Select(first => new OccasionDay.OfAnniversary(date, from, first))],
            OccasionRule.WinBack winBack =>
                [.. CalendarSpan.Before(date, winBack.After).Select(last => new OccasionDay.OfWinBack(date, from, last))],
            OccasionRule.Reorder reorder =>
                [.. CalendarSpan.Before(date, reorder.After).Select(placed => new OccasionDay.OfReorder(date, from, placed))],
            _ => throw new InvalidOperationException($"No calendar for {rule}."),
        };
    }

    /// <summary>The dates of a season from the first to the last day, both included, by date.</summary>
    public static IReadOnlyList<OccasionDay.OfSeason> Dates(OccasionRule.Season season, LocalDate first, LocalDate last) =>
    [
        .. season.Dates
            .SelectMany(date => YearsAround(first, last).Select(year => Start(season, date, year)))
            .OfType<OccasionDay.OfSeason>()
            .Where(day => day.Date >= first && day.Date <= last)
            .OrderBy(day => day.Date),
    ];

    private static IEnumerable<OccasionDay.OfSeason> StartsOn(OccasionRule.Season season, SeasonDate date, LocalDate from)
    {
        var day = from.PlusDays(LeadDays(season, date));
        return YearsAround(day, day)
            .Select(year => Start(season, date, year))
            .OfType<OccasionDay.OfSeason>()
            .Where(start => start.Date == day);
    }

    /// <summary>Years whose dates can lie in a range: an offset may reach into the neighbouring year.</summary>
    private static IEnumerable<int> YearsAround(LocalDate first, LocalDate last) =>
        Enumerable.Range(first.Year - 1, last.Year - first.Year + 3);

    private static OccasionDay.OfSeason? Start(OccasionRule.Season season, SeasonDate date, int year) => date.Date.In(year) is { } day
        ? new OccasionDay.OfSeason(day, day.PlusDays(-LeadDays(season, date)), date, year)
        : null;

    private static int LeadDays(OccasionRule.Season season, SeasonDate date) => date.LeadDays ?? season.LeadDays;
}
