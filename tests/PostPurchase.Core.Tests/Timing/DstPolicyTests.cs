using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

public sealed class DstPolicyTests
{
    [Theory]
    [InlineData(2026, 3, 29, "2026-03-29T01:00Z")]
    [InlineData(2027, 3, 28, "2027-03-28T01:00Z")]
    [InlineData(2026, 10, 25, "2026-10-25T00:30Z")]
    [InlineData(2027, 10, 31, "2027-10-31T00:30Z")]
    [InlineData(2026, 7, 1, "2026-07-01T00:30Z")]
    public void Half_past_two_in_Berlin_is_after_the_gap_and_before_the_repeat(int year, int month, int day, string instant) =>
        Assert.Equal(Places.Instant(instant), DstPolicy.ToInstant(new LocalDateTime(year, month, day, 2, 30), Places.Berlin.Zone));

    [Theory]
    [InlineData("2026-10-25T00:59Z", 2, 59)]
    [InlineData("2026-10-25T01:00Z", 3, 0)]
    [InlineData("2026-10-25T01:59Z", 3, 0)]
    [InlineData("2026-10-25T02:00Z", 3, 0)]
    [InlineData("2026-10-25T02:01Z", 3, 1)]
    public void Local_time_stands_still_while_an_hour_repeats(string instant, int hour, int minute) =>
        Assert.Equal(new LocalDateTime(2026, 10, 25, hour, minute), DstPolicy.ToLocal(Places.Instant(instant), Places.Berlin.Zone));

    [Theory]
    [InlineData("2026-10-29T20:59Z", 29)]
    [InlineData("2026-10-29T21:59Z", 29)]
    [InlineData("2026-10-29T22:00Z", 30)]
    public void The_date_is_the_calendars_while_the_last_hour_of_a_day_repeats(string instant, int day) =>
        Assert.Equal(new LocalDate(2026, 10, day), DstPolicy.ToDate(Places.Instant(instant), Places.Cairo.Zone));

    [Fact]
    public void The_date_never_goes_back()
    {
        // St. John's, 7 November 2010: 00:01 was 23:01 of the day before again.
        Assert.Equal(new LocalDate(2010, 11, 7), DstPolicy.ToDate(Places.Instant("2010-11-07T02:30Z"), Places.StJohns.Zone));
        Assert.Equal(new LocalDate(2010, 11, 7), DstPolicy.ToDate(Places.Instant("2010-11-07T02:31Z"), Places.StJohns.Zone));
    }
}
