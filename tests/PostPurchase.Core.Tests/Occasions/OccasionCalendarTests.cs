using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.Tests.Occasions.DateRuleTests;

namespace PostPurchase.Core.Tests.Occasions;

public sealed class OccasionCalendarTests
{
    private const int FirstYear = 1990;
    private const int LastYear = 2060;

    private static readonly LocalDate First = new(FirstYear, 1, 1);
    private static readonly LocalDate Last = new(LastYear, 12, 31);

    public static TheoryData<LeapDayPolicy, int> Policies => Each(Enum.GetValues<LeapDayPolicy>(), [0, 1, 30, 60]);

    public static TheoryData<string, int> Spans =>
        Each(["P90D", "P1M", "P6M", "P1Y", "P1Y1M", "P13M", "P2M3D", "P1M2W", "P0D", "P11M30D"], [0, 7, 60]);

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_birthday_is_celebrated_once_a_year(LeapDayPolicy policy, int leadDays)
    {
        var rule = new OccasionRule.Birthday { LeapDay = policy, LeadDays = leadDays };
        var celebrated = Days(First.PlusDays(-leadDays), Last.PlusDays(-leadDays))
            .SelectMany(day => OccasionCalendar.On(rule, day).Cast<OccasionDay.OfBirthday>())
            .Select(day => (day.Born, day.Key))
            .ToList();

        Assert.Equal(celebrated.Count, celebrated.Distinct().Count());
        foreach (var (year, born) in Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => DaysOfYear().Select(born => (year, born))))
        {
            var isLeftOut = policy == LeapDayPolicy.LeapYearsOnly && !born.IsValidYear(year);
            Assert.Equal(isLeftOut, Anniversaries.In(year, born, policy) is null);
        }

        var leapYears = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Count(CalendarSystem.Iso.IsLeapYear);
        var years = LastYear - FirstYear + 1;
        Assert.Equal((365 * years) + (policy == LeapDayPolicy.LeapYearsOnly ? leapYears : years), celebrated.Count);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_birthday_starts_its_lead_before_the_day_it_is_celebrated_on(LeapDayPolicy policy, int leadDays)
    {
        var rule = new OccasionRule.Birthday { LeapDay = policy, LeadDays = leadDays };
        Assert.All(Days(First, First.PlusYears(5)), from => Assert.All(OccasionCalendar.On(rule, from), day =>
        {
            Assert.Equal(from, day.From);
            Assert.Equal(from.PlusDays(leadDays), day.Date);
            Assert.Equal(day.Date, Anniversaries.In(day.Date.Year, Assert.IsType<OccasionDay.OfBirthday>(day).Born, policy));
        }));
    }

    [Theory]
    [InlineData("2027-02-28", LeapDayPolicy.LastOfFebruary, "02-28 02-29")]
    [InlineData("2027-03-01", LeapDayPolicy.LastOfFebruary, "03-01")]
    [InlineData("2027-02-28", LeapDayPolicy.FirstOfMarch, "02-28")]
    [InlineData("2027-03-01", LeapDayPolicy.FirstOfMarch, "03-01 02-29")]
    [InlineData("2027-02-28", LeapDayPolicy.LeapYearsOnly, "02-28")]
    [InlineData("2028-02-28", LeapDayPolicy.LastOfFebruary, "02-28")]
    [InlineData("2028-02-29", LeapDayPolicy.LastOfFebruary, "02-29")]
    [InlineData("2028-03-01", LeapDayPolicy.FirstOfMarch, "03-01")]
    [InlineData("2100-02-28", LeapDayPolicy.LastOfFebruary, "02-28 02-29")]
    public void Who_was_born_on_29_February_is_not_forgotten(string day, LeapDayPolicy policy, string born) => Assert.Equal(
        born,
        string.Join(' ', Anniversaries.On(Iso(day), policy)));

    [Theory]
    [MemberData(nameof(Spans))]
    public void Every_order_comes_due_on_exactly_one_day(string after, int leadDays)
    {
        var span = NodaTime.Text.PeriodPattern.Roundtrip.Parse(after).Value;
        var rule = new OccasionRule.Reorder { After = span, LeadDays = leadDays, Tags = ["tyres"] };
        var last = First.PlusYears(12);
        var due = Days(First, last.PlusYears(3))
            .SelectMany(day => OccasionCalendar.On(rule, day).Cast<OccasionDay.OfReorder>())
            .ToLookup(day => day.Placed);

        Assert.All(Days(First.PlusDays(leadDays), last), placed =>
        {
            var only = Assert.Single(due[placed]);
            Assert.Equal(CalendarSpan.After(placed, span), only.Date);
            Assert.Equal(only.Date.PlusDays(-leadDays), only.From);
        });
    }

    [Theory]
    [InlineData("2026-08-31", "P6M", "2027-02-28")]
    [InlineData("2027-08-31", "P6M", "2028-02-29")]
    [InlineData("2026-01-31", "P1M", "2026-02-28")]
    [InlineData("2028-02-29", "P1Y", "2029-02-28")]
    [InlineData("2028-02-29", "P1Y1M", "2029-03-29")]
    [InlineData("2026-11-22", "P90D", "2027-02-20")]
    public void Month_ends_are_the_last_day_there_is(string placed, string after, string due)
    {
        var rule = new OccasionRule.WinBack { After = NodaTime.Text.PeriodPattern.Roundtrip.Parse(after).Value };
        Assert.Contains(OccasionCalendar.On(rule, Iso(due)), day => Assert.IsType<OccasionDay.OfWinBack>(day).LastOrder == Iso(placed));
    }

    [Fact]
    public void At_the_end_of_February_four_days_of_August_come_due() => Assert.Equal(
        ["2026-08-28", "2026-08-29", "2026-08-30", "2026-08-31"],
        CalendarSpan.Before(Iso("2027-02-28"), Period.FromMonths(6)).Select(NodaTime.Text.LocalDatePattern.Iso.Format));

    [Fact]
    public void A_first_order_comes_back_each_year_from_the_next()
    {
        var day = Assert.IsType<OccasionDay.OfAnniversary>(OccasionCalendar.On(new OccasionRule.Anniversary(), Iso("2027-02-28"))[1]);
        Assert.Equal(new AnnualDate(2, 29), day.FirstOrder);
        Assert.Equal(["2024-02-29", "2020-02-29"], day.PlacedOn(Iso("2020-01-01")).Select(NodaTime.Text.LocalDatePattern.Iso.Format));
        Assert.Equal("2027", day.Key);
    }

    [Fact]
    public void Each_date_of_a_season_starts_once_by_its_own_lead()
    {
        var season = new OccasionRule.Season { LeadDays = 7, Dates = [Date("new-year", new DateRule.Fixed(1, 1)), Date("easter", new DateRule.ByEaster(), 14)] };
        var started = Days(First, Last).SelectMany(day => OccasionCalendar.On(season, day).Cast<OccasionDay.OfSeason>()).ToList();

        Assert.Equal(started.Count, started.Select(day => day.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(OccasionCalendar.Dates(season, First.PlusDays(14), Last.PlusDays(7)), started.OrderBy(day => day.Date));
        var newYear = started.Single(day => day.Key == "new-year-2027");
        Assert.Equal((Iso("2026-12-25"), Iso("2027-01-01")), (newYear.From, newYear.Date));
        Assert.Equal(Iso("2027-03-14"), started.Single(day => day.Key == "easter-2027").From);
    }

    [Fact]
    public void A_date_that_an_offset_moved_into_the_next_year_keeps_its_year()
    {
        var season = new OccasionRule.Season { Dates = [Date("sale", new DateRule.NthWeekday(12, IsoDayOfWeek.Thursday, DateRule.NthWeekday.Last, 4))] };
        var days = OccasionCalendar.Dates(season, Iso("2026-01-01"), Iso("2028-12-31"));
        Assert.Equal(["sale-2026", "sale-2027"], days.Select(day => day.Key));
        Assert.Equal("sale-2026", Assert.IsType<OccasionDay.OfSeason>(Assert.Single(OccasionCalendar.On(season, Iso("2027-01-04")))).Key);
    }

    [Fact]
    public void The_seasons_that_ship_never_begin_within_a_week_of_each_other()
    {
        var season = Assert.IsType<OccasionRule.Season>(DefaultCampaign.Seasonal.Occasion);
        var begins = OccasionCalendar.Dates(season, First, Last).Select(day => day.From).ToList();

        Assert.Equal(4 * (LastYear - FirstYear + 1), begins.Count);
        Assert.All(begins.Zip(begins.Skip(1)), pair => Assert.InRange(Period.DaysBetween(pair.First, pair.Second), 8, 366));
    }

    private static TheoryData<T, int> Each<T>(IEnumerable<T> values, int[] leads)
    {
        var data = new TheoryData<T, int>();
        foreach (var (value, lead) in values.SelectMany(value => leads.Select(lead => (value, lead))))
        {
            data.Add(value, lead);
        }

        return data;
    }

    private static SeasonDate Date(string id, DateRule rule, int? leadDays = null) =>
        new() { Id = id, Name = new LocalizedText(id, id), Date = rule, LeadDays = leadDays };

    private static DateInterval Days(LocalDate first, LocalDate last) => new DateInterval(first, last);

    private static IEnumerable<AnnualDate> DaysOfYear() =>
        new DateInterval(new LocalDate(2000, 1, 1), new LocalDate(2000, 12, 31)).Select(day => new AnnualDate(day.Month, day.Day));
}
