using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

public sealed class HolidayNamesTests
{
    public static IEnumerable<object?[]> Regions =>
        [.. Enum.GetNames<GermanState>().Select(state => (object?[])["DE", state]), ["DE", null], ["AT", null], ["CH", null]];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_holiday_has_an_English_name(string country, string? state)
    {
        var calendar = HolidayCalendar.For(country, state);
        var first = new LocalDate(2016, 1, 1);

        var names = Enumerable.Range(0, 20 * 365).Select(day => calendar.NameOf(first.PlusDays(day))).OfType<string>().Distinct();

        Assert.All(names, name => Assert.NotEqual(name, HolidayNames.InEnglish(name)));
    }
}
