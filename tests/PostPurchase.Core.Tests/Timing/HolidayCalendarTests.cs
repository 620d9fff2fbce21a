using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

public sealed class HolidayCalendarTests
{
    /// <summary>2026 by hand, as the states publish it.</summary>
    [Theory]
    [InlineData("BB", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("BE", "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("BW", "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("BY", "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("HB", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("HE", "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26")]
    [InlineData("HH", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("MV", "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("NI", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("NW", "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("RP", "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("SH", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("SL", "01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("SN", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26")]
    [InlineData("ST", "01-01 01-06 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("TH", "01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26")]
    [InlineData(null, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("Atlantis", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    public void German_holidays_of_2026(string? state, string days) => Assert.Equal(days, DaysOf("DE", state, 2026));

    [Theory]
    [InlineData("AT", "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26")]
    [InlineData("CH", "01-01 05-14 08-01 12-25")]
    [InlineData("US", "")]
    [InlineData(null, "")]
    public void Holidays_of_other_countries_in_2026(string? country, string days) => Assert.Equal(days, DaysOf(country, null, 2026));

    [Theory]
    [InlineData("BE", 2018, 3, 8, null)]
    [InlineData("BE", 2019, 3, 8, "Internationaler Frauentag")]
    [InlineData("MV", 2022, 3, 8, null)]
    [InlineData("MV", 2023, 3, 8, "Internationaler Frauentag")]
    [InlineData("BE", 2020, 5, 8, "Tag der Befreiung")]
    [InlineData("BE", 2021, 5, 8, null)]
    [InlineData("BE", 2025, 5, 8, "Tag der Befreiung")]
    [InlineData("BB", 2025, 5, 8, null)]
    [InlineData("BE", 2028, 6, 17, "75. Jahrestag des Aufstandes vom 17. Juni 1953")]
    [InlineData("TH", 2018, 9, 20, null)]
    [InlineData("TH", 2019, 9, 20, "Weltkindertag")]
    [InlineData("BY", 2017, 10, 31, "Reformationstag")]
    [InlineData(null, 2017, 10, 31, "Reformationstag")]
    [InlineData("HH", 2016, 10, 31, null)]
    [InlineData("HH", 2018, 10, 31, "Reformationstag")]
    [InlineData("SN", 2016, 10, 31, "Reformationstag")]
    [InlineData("SN", 2022, 11, 16, "Buß- und Bettag")]
    [InlineData("SN", 2023, 11, 22, "Buß- und Bettag")]
    [InlineData("SN", 2027, 11, 17, "Buß- und Bettag")]
    [InlineData("NW", 2027, 5, 27, "Fronleichnam")]
    [InlineData("NW", 2008, 5, 1, "Tag der Arbeit")]
    [InlineData("BW", 2038, 6, 24, "Fronleichnam")]
    public void Holidays_come_and_go_with_the_years(string? state, int year, int month, int day, string? name) =>
        Assert.Equal(name, HolidayCalendar.For("DE", state).NameOf(new LocalDate(year, month, day)));

    [Theory]
    [InlineData("BE", "DE-BE")]
    [InlineData("be", "DE-BE")]
    [InlineData(" DE-BE ", "DE-BE")]
    [InlineData("Berlin", "DE-BE")]
    [InlineData("Bayern", "DE-BY")]
    [InlineData("BAVARIA", "DE-BY")]
    [InlineData("Thüringen", "DE-TH")]
    [InlineData("THÜRINGEN", "DE-TH")]
    [InlineData("Thuringia", "DE-TH")]
    [InlineData("Baden-Württemberg", "DE-BW")]
    [InlineData("Baden Württemberg", "DE-BW")]
    [InlineData("Mecklenburg-Western Pomerania", "DE-MV")]
    [InlineData("North Rhine-Westphalia", "DE-NW")]
    [InlineData("Saxony-Anhalt", "DE-ST")]
    [InlineData("Saxony", "DE-SN")]
    [InlineData("", "DE")]
    [InlineData("XX", "DE")]
    public void States_are_known_by_code_and_name(string region, string calendar)
    {
        Assert.Equal(calendar, HolidayCalendar.For("de", region).Region);
        Assert.Same(HolidayCalendar.For("DE", region), HolidayCalendar.For("de", region));
    }

    /// <summary>The seats of the 16 governments, then codes shared by two states and texts that are no codes.</summary>
    [Theory]
    [InlineData("14467", "DE-BB")]
    [InlineData("10178", "DE-BE")]
    [InlineData("70173", "DE-BW")]
    [InlineData("80539", "DE-BY")]
    [InlineData("28195", "DE-HB")]
    [InlineData("65183", "DE-HE")]
    [InlineData("20095", "DE-HH")]
    [InlineData("19053", "DE-MV")]
    [InlineData("30159", "DE-NI")]
    [InlineData("40213", "DE-NW")]
    [InlineData("55116", "DE-RP")]
    [InlineData("24105", "DE-SH")]
    [InlineData("66119", "DE-SL")]
    [InlineData(" 01097 ", "DE-SN")]
    [InlineData("39104", "DE-ST")]
    [InlineData("99084", "DE-TH")]
    [InlineData("12529", "DE")]
    [InlineData("22113", "DE")]
    [InlineData("63928", "DE")]
    [InlineData("00000", "DE")]
    [InlineData("1017", "DE")]
    [InlineData("-1017", "DE")]
    [InlineData("10 178", "DE")]
    [InlineData("Berlin", "DE")]
    [InlineData(null, "DE")]
    public void A_postal_code_tells_the_state_where_it_lies_in_one(string? postalCode, string calendar) =>
        Assert.Equal(calendar, HolidayCalendar.For("DE", null, postalCode).Region);

    [Fact]
    public void A_known_region_goes_before_the_postal_code()
    {
        Assert.Equal("DE-HH", HolidayCalendar.For("DE", "Hamburg", "10178").Region);
        Assert.Equal("DE-BE", HolidayCalendar.For("DE", "Atlantis", "10178").Region);
        Assert.Equal("AT", HolidayCalendar.For("AT", null, "10178").Region);
    }

    [Fact]
    public void Working_days_are_Monday_to_Friday_without_holidays()
    {
        var berlin = HolidayCalendar.For("DE", "BE");
        var working = Enumerable.Range(1, 12).Where(day => berlin.IsWorkingDay(new LocalDate(2026, 4, day)));
        Assert.Equal([1, 2, 7, 8, 9, 10], working);
    }

    private static string DaysOf(string? country, string? state, int year)
    {
        var calendar = HolidayCalendar.For(country, state);
        var dates = Enumerable.Range(0, 365).Select(day => new LocalDate(year, 1, 1).PlusDays(day));
        return string.Join(' ', dates.Where(calendar.IsHoliday).Select(date => $"{date:MM-dd}"));
    }
}
