using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Tests.Occasions;

public sealed class DateRuleTests
{
    private static readonly DateRule BlackFriday = new DateRule.NthWeekday(11, IsoDayOfWeek.Thursday, 4, 1);
    private static readonly DateRule MothersDay = new DateRule.NthWeekday(5, IsoDayOfWeek.Sunday, 2);

    /// <summary>The rules by the names of the columns in the table beside the project.</summary>
    private static readonly Dictionary<string, DateRule> Columns = new(StringComparer.Ordinal)
    {
        ["valentin"] = new DateRule.Fixed(2, 14),
        ["rosenmontag"] = new DateRule.ByEaster(-48),
        ["karfreitag"] = new DateRule.ByEaster(-2),
        ["ostern"] = new DateRule.ByEaster(),
        ["muttertag"] = MothersDay,
        ["himmelfahrt"] = new DateRule.ByEaster(39),
        ["pfingsten"] = new DateRule.ByEaster(49),
        ["halloween"] = new DateRule.Fixed(10, 31),
        ["black_friday"] = BlackFriday,
        ["cyber_monday"] = new DateRule.NthWeekday(11, IsoDayOfWeek.Thursday, 4, 4),
        ["advent1"] = new DateRule.Advent(1),
        ["advent4"] = new DateRule.Advent(4),
        ["nikolaus"] = new DateRule.Fixed(12, 6),
    };

    [CalendarVectorsFact]
    public void All_dates_of_the_table_are_right()
    {
        var table = CalendarVectors.Read();
        Assert.All(table.Easter, row => Assert.Equal(Iso(row.Value), new DateRule.ByEaster().In(Year(row.Key))));
        Assert.All(table.Rows, row =>
        {
            Assert.Equal(Columns.Keys.Order().Append("year").Order(), row.Keys.Order());
            Assert.All(Columns, column => Assert.Equal(Iso(row[column.Key]), column.Value.In(Year(row["year"]))));
        });
    }

    /// <summary>In November 2024 and 2030 the fourth Friday is not the day after the fourth Thursday.</summary>
    [Theory]
    [InlineData("2024-11-29")]
    [InlineData("2030-11-29")]
    [InlineData("2026-11-27")]
    public void Black_Friday_follows_the_fourth_Thursday(string expected) => Is(expected, BlackFriday);

    /// <summary>Christmas Eve is the fourth Sunday in Advent where it is a Sunday (2028); Christmas Day never is (2033).</summary>
    [Theory]
    [InlineData("2028-12-24", 4)]
    [InlineData("2028-12-03", 1)]
    [InlineData("2033-12-18", 4)]
    [InlineData("2033-11-27", 1)]
    [InlineData("2026-12-06", 2)]
    [InlineData("2026-12-13", 3)]
    public void Advent_ends_before_Christmas_Day(string expected, int sunday) => Is(expected, new DateRule.Advent(sunday));

    [Theory]
    [InlineData("2026-05-31", 5, IsoDayOfWeek.Sunday)]
    [InlineData("2027-02-28", 2, IsoDayOfWeek.Sunday)]
    [InlineData("2028-02-29", 2, IsoDayOfWeek.Tuesday)]
    public void The_last_weekday_is_in_its_month(string expected, int month, IsoDayOfWeek weekday) =>
        Is(expected, new DateRule.NthWeekday(month, weekday, DateRule.NthWeekday.Last));

    /// <summary>Mothering Sunday in the United Kingdom is the fourth Sunday in Lent: three weeks before Easter.</summary>
    [Theory]
    [InlineData("2026-03-15", -21)]
    [InlineData("2027-03-07", -21)]
    public void Dates_hang_on_Easter(string expected, int offset) => Is(expected, new DateRule.ByEaster(offset));

    [Fact]
    public void The_first_of_a_weekday_can_be_the_first_of_the_month() =>
        Is("2026-11-01", new DateRule.NthWeekday(11, IsoDayOfWeek.Sunday, 1));

    [Fact]
    public void An_offset_can_lead_into_the_next_year() =>
        Assert.Equal(Iso("2027-01-04"), new DateRule.NthWeekday(12, IsoDayOfWeek.Thursday, DateRule.NthWeekday.Last, 4).In(2026));

    [Fact]
    public void Listed_days_are_their_years_alone()
    {
        var rule = new DateRule.Listed([Iso("2026-05-15"), Iso("2027-05-14")]);
        Is("2027-05-14", rule);
        Assert.Null(rule.In(2028));
    }

    internal static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static void Is(string expected, DateRule rule) => Assert.Equal(Iso(expected), rule.In(Iso(expected).Year));

    private static int Year(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
