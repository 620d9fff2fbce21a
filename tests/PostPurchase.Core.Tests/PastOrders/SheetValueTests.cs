using NodaTime;
using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class SheetValueTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("14.95", "14.95")]
    [InlineData("14,95", "14.95")]
    [InlineData("5.00", "5.00")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234,56 €", "1234.56")]
    [InlineData("$1,234,567.8", "1234567.8")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-5,00", "-5.00")]
    [InlineData("'-5.00", "-5.00")]
    [InlineData("12.345", "12.345")]
    [InlineData("0,125", "0.125")]
    [InlineData("12,3", "12.3")]
    public void Numbers_are_read_with_point_or_comma(string text, string number) =>
        Assert.Equal(number, SheetNumber.Parse(text, out _).ToString());

    [Theory]
    [InlineData("1,234")]
    [InlineData("-12,345")]
    public void A_comma_before_three_digits_is_not_guessed(string text)
    {
        Assert.Null(SheetNumber.Parse(text, out var ambiguous));
        Assert.True(ambiguous);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("1.2.3")]
    [InlineData("1.23,456.7")]
    [InlineData("12,34,5")]
    [InlineData("1e5")]
    [InlineData("--5")]
    [InlineData("999999999999999999999999999999999")]
    public void What_is_no_number_is_none(string text)
    {
        Assert.Null(SheetNumber.Parse(text, out var ambiguous));
        Assert.False(ambiguous);
    }

    [Theory]
    [InlineData("2026-03-26 10:00:00 +0100", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26 05:00:00 -0400", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26T09:00:00.000+00:00", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26T09:00:00Z", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26 10:00:00", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26 10:00", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26", "2026-03-25T23:00:00Z")]
    [InlineData("26.03.2026 10:00", "2026-03-26T09:00:00Z")]
    [InlineData("26.3.2026, 10:00:30 Uhr", "2026-03-26T09:00:30Z")]
    [InlineData("3/26/2026 10:00 AM", "2026-03-26T09:00:00Z")]
    [InlineData("03/26/2026 12:00 am", "2026-03-25T23:00:00Z")]
    [InlineData("3/26/2026 1:00:00 PM", "2026-03-26T12:00:00Z")]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00Z")]
    public void Times_are_read_in_the_shops_zone_or_their_own(string text, string instant) =>
        Assert.Equal(instant, SheetTime.Parse(text, Berlin).ToString());

    /// <summary>Every form of the same moment is the same moment, whichever way it is read.</summary>
    [Fact]
    public void Forms_of_one_moment_agree()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var moment = Instant.FromUtc(1971, 1, 1, 0, 0) + Duration.FromSeconds(random.NextInt64(7_000_000_000));
            var there = moment.WithOffset(Offset.FromHoursAndMinutes(random.Next(-11, 14), 15 * random.Next(4))).ToString("uuuu-MM-dd|HH:mm:ss|o<+HH:mm>", null).Split('|');
            string[] forms =
            [
                $"{there[0]} {there[1]} {there[2].Replace(":", "", StringComparison.Ordinal)}", $"{there[0]}T{there[1]}{there[2]}",
                $"{there[0]}T{there[1]}.000{there[2]}", $"{there[0]} {there[1]} {there[2]}", $"{there[0]}  {there[1]}{there[2]}",
            ];

            Assert.All(forms, form => Assert.Equal(moment, SheetTime.Parse(form, Berlin)));
        }
    }

    [Theory]
    [InlineData("2026-03-26 10:00:00 +1500")]
    [InlineData("2026-03-26 10:60:00")]
    [InlineData("2026-3x-26 10:00:00")]
    [InlineData("26/03/2026 10:00")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-26 24:00")]
    [InlineData("13:00 PM")]
    [InlineData("3/26/2026 13:00 PM")]
    [InlineData("1899-12-30")]
    [InlineData("2200-01-02 00:00")]
    [InlineData("٢٠٢٦-٠٣-٢٦")]
    [InlineData("2026-03-26 10:00:00 +9900")]
    public void What_is_no_time_is_none(string text) => Assert.Null(SheetTime.Parse(text, Berlin));
}
