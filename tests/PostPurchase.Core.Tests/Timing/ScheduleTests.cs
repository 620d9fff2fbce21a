using NodaTime;
using PostPurchase.Core.Timing;
using static PostPurchase.Core.Tests.Timing.Places;

namespace PostPurchase.Core.Tests.Timing;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("2026-03-28T13:00Z", "P1D", "10:00", "2026-03-30T08:00Z", "Sunday")]
    [InlineData("2026-03-28T13:00Z", "P5D", "10:00", "2026-04-02T08:00Z", "")]
    [InlineData("2026-04-02T08:00Z", "P3D", "10:00", "2026-04-07T08:00Z", "Sunday, Holiday Ostermontag")]
    [InlineData("2026-03-27T13:00Z", "PT2H", null, "2026-03-27T15:00Z", "")]
    [InlineData("2026-03-27T18:30Z", "PT2H", null, "2026-03-28T08:00Z", "QuietHours late")]
    [InlineData("2026-03-28T18:30Z", "PT2H", null, "2026-03-30T07:00Z", "QuietHours late, Sunday")]
    [InlineData("2026-03-27T03:00Z", "PT2H", null, "2026-03-27T08:00Z", "QuietHours early")]
    [InlineData("2026-03-27T13:00Z", "P0D", null, "2026-03-27T13:00Z", "")]
    [InlineData("2026-03-27T13:00Z", "P0D", "10:00", "2026-03-28T09:00Z", "")]
    [InlineData("2026-03-27T09:00Z", "P0D", "10:00", "2026-03-27T09:00Z", "")]
    [InlineData("2026-03-26T13:00Z", "P1D", "21:00", "2026-03-28T08:00Z", "QuietHours late")]
    [InlineData("2026-03-26T13:00Z", "P1D", "06:00", "2026-03-27T08:00Z", "QuietHours early")]
    [InlineData("2026-12-24T11:00Z", "P1D", "10:00", "2026-12-28T09:00Z", "Holiday 1. Weihnachtstag, Holiday 2. Weihnachtstag, Sunday")]
    [InlineData("2026-12-31T11:00Z", "P1D", "10:00", "2027-01-02T09:00Z", "Holiday Neujahr")]
    [InlineData("2028-02-28T11:00Z", "P1D", "10:00", "2028-02-29T09:00Z", "")]
    [InlineData("2028-01-31T11:00Z", "P1M", "10:00", "2028-02-29T09:00Z", "")]
    [InlineData("2028-02-29T11:00Z", "P1Y", "10:00", "2029-02-28T09:00Z", "")]
    [InlineData("2026-01-05T11:00Z", "P1W", null, "2026-01-12T11:00Z", "")]
    [InlineData("2026-01-05T11:00Z", "P1DT2H", null, "2026-01-06T13:00Z", "")]
    [InlineData("2026-01-05T11:00Z", "P1DT2H", "10:00", "2026-01-07T09:00Z", "")]
    public void A_step_in_Berlin_is_due(string anchor, string delay, string? time, string due, string moves) =>
        AssertDue(new StepTiming { Delay = Period(delay), TimeOfDay = Time(time), Window = Daytime }, anchor, Berlin, due, moves);

    [Theory]
    [InlineData("2026-04-02T08:00Z", "P1D", "10:00", "2026-04-07T08:00Z")]
    [InlineData("2026-03-27T13:00Z", "P1D", "10:00", "2026-03-30T08:00Z")]
    [InlineData("2026-03-28T13:00Z", "P1D", "10:00", "2026-03-30T08:00Z")]
    [InlineData("2026-03-27T13:00Z", "P1D", null, "2026-03-30T12:00Z")]
    [InlineData("2026-03-28T13:00Z", "P1D", null, "2026-03-30T22:00Z")]
    [InlineData("2026-03-28T13:00Z", "PT2H", null, "2026-03-28T15:00Z")]
    [InlineData("2026-12-23T13:00Z", "P3D", "10:00", "2026-12-29T09:00Z")]
    [InlineData("2026-03-27T13:00Z", "P1W", "10:00", "2026-04-03T08:00Z")]
    public void Working_days_count_Monday_to_Friday_without_holidays(string anchor, string delay, string? time, string due) =>
        AssertDue(new StepTiming { Delay = Period(delay), WorkingDays = true, TimeOfDay = Time(time) }, anchor, Berlin, due, "");

    [Fact]
    public void A_month_that_is_too_short_ends_at_its_last_midnight()
    {
        var timing = new StepTiming { Delay = Period("P1M") };
        AssertDue(timing, "2026-01-28T11:00Z", Berlin, "2026-02-28T11:00Z", "");
        AssertDue(timing, "2026-01-31T09:00Z", Berlin, "2026-02-28T23:00Z", "");
    }

    [Fact]
    public void Weekdays_that_are_not_listed_are_named()
    {
        var window = Daytime with { Weekdays = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday], Holidays = true };
        var timing = new StepTiming { Delay = Period("P1D"), TimeOfDay = new LocalTime(10, 0), Window = window };
        AssertDue(
            timing, "2026-03-26T13:00Z", Berlin, "2026-03-31T08:00Z",
            "Weekday friday, Weekday saturday, Sunday, Weekday monday");
    }

    [Theory]
    [InlineData("2026-03-28T01:30Z", "2026-03-29T01:00Z", "ClockChange 02:30")]
    [InlineData("2027-03-27T01:30Z", "2027-03-28T01:00Z", "ClockChange 02:30")]
    [InlineData("2026-10-24T00:30Z", "2026-10-25T00:30Z", "")]
    [InlineData("2027-10-30T00:30Z", "2027-10-31T00:30Z", "")]
    public void A_day_later_at_half_past_two_in_Berlin(string anchor, string due, string moves)
    {
        AssertDue(new StepTiming { Delay = Period("P1D") }, anchor, Berlin, due, moves);
        AssertDue(new StepTiming { Delay = Period("P1D"), TimeOfDay = new LocalTime(2, 30) }, anchor, Berlin, due, moves);
    }

    [Theory]
    [InlineData("2026-03-07T07:30Z", "2026-03-08T07:00Z", "ClockChange 02:30")]
    [InlineData("2027-03-13T07:30Z", "2027-03-14T07:00Z", "ClockChange 02:30")]
    [InlineData("2026-10-31T05:30Z", "2026-11-01T05:30Z", "")]
    [InlineData("2027-11-06T05:30Z", "2027-11-07T05:30Z", "")]
    public void A_day_later_on_clock_changes_in_New_York(string anchor, string due, string moves) =>
        AssertDue(new StepTiming { Delay = Period("P1D") }, anchor, NewYork, due, moves);

    [Theory]
    [InlineData("2026-04-22T22:30Z", "2026-04-23T22:00Z", "ClockChange 00:30")]
    [InlineData("2027-04-28T22:30Z", "2027-04-29T22:00Z", "ClockChange 00:30")]
    [InlineData("2026-10-28T20:30Z", "2026-10-29T20:30Z", "")]
    public void A_day_later_on_clock_changes_in_Cairo(string anchor, string due, string moves) =>
        AssertDue(new StepTiming { Delay = Period("P1D") }, anchor, Cairo, due, moves);

    [Fact]
    public void A_day_after_the_second_pass_of_an_hour_is_not_before_a_day_after_the_first()
    {
        var timing = new StepTiming { Delay = Period("P1D") };
        AssertDue(timing, "2026-10-25T00:30Z", Berlin, "2026-10-26T01:30Z", "");
        AssertDue(timing, "2026-10-25T01:10Z", Berlin, "2026-10-26T02:00Z", "");
    }

    [Fact]
    public void The_repeated_hour_before_midnight_belongs_to_its_day()
    {
        // Cairo, 29 October 2026: 24:00 is 23:00 again; this is the second 23:30.
        var timing = new StepTiming { Delay = Period("P1D"), TimeOfDay = new LocalTime(10, 0) };
        AssertDue(timing, "2026-10-29T21:30Z", Cairo, "2026-10-30T08:00Z", "");
    }

    [Fact]
    public void A_window_that_lies_in_the_skipped_hour_opens_a_day_later()
    {
        var window = new SendingWindow { Earliest = new LocalTime(2, 0), Latest = new LocalTime(3, 0), Sundays = true, Holidays = true };
        AssertDue(
            new StepTiming { Window = window },
            "2026-03-29T00:30Z", Berlin, "2026-03-30T00:00Z", "QuietHours early, ClockChange 02:00");
        AssertDue(
            new StepTiming { TimeOfDay = new LocalTime(2, 30), Window = window },
            "2026-03-29T00:30Z", Berlin, "2026-03-30T00:30Z", "ClockChange 02:30");
    }

    [Fact]
    public void An_opening_in_the_skipped_hour_is_the_first_moment_after_it()
    {
        var window = new SendingWindow { Earliest = new LocalTime(2, 30), Latest = new LocalTime(20, 0), Sundays = true };
        AssertDue(
            new StepTiming { Window = window },
            "2026-03-29T00:30Z", Berlin, "2026-03-29T01:00Z", "QuietHours early, ClockChange 02:30");
    }

    [Fact]
    public void A_window_opens_again_in_the_second_pass_of_an_hour()
    {
        var window = new SendingWindow { Earliest = new LocalTime(1, 0), Latest = new LocalTime(2, 30), Sundays = true };
        Assert.Equal(Instant("2026-10-25T01:00Z"), Schedule.NextOpening(window, Instant("2026-10-25T00:45Z"), Berlin).At);
    }

    [Theory]
    [InlineData("2026-03-27T13:00Z", null, "2026-03-27T13:00Z", "")]
    [InlineData("2026-03-27T22:00Z", null, "2026-03-28T08:00Z", "QuietHours late")]
    [InlineData("2026-03-27T22:00Z", "10:00", "2026-03-28T09:00Z", "QuietHours late")]
    [InlineData("2026-03-28T22:00Z", "10:00", "2026-03-30T08:00Z", "QuietHours late, Sunday")]
    [InlineData("2026-03-29T12:00Z", "10:00", "2026-03-30T08:00Z", "Sunday")]
    [InlineData("2026-03-29T12:00Z", null, "2026-03-30T07:00Z", "Sunday")]
    [InlineData("2026-03-27T05:00Z", "10:00", "2026-03-27T09:00Z", "QuietHours early")]
    [InlineData("2026-03-27T08:30Z", "10:00", "2026-03-27T08:30Z", "")]
    [InlineData("2026-03-27T22:00Z", "21:00", "2026-03-28T08:00Z", "QuietHours late")]
    public void Work_that_comes_late_waits_for_the_next_opening(string now, string? time, string due, string moves)
    {
        var opening = Schedule.NextOpening(Daytime, Instant(now), Berlin, Time(time));
        Assert.Equal((Instant(due), moves), (opening.At, Describe(opening)));
    }

    [Fact]
    public void Late_work_does_not_go_back_to_the_first_pass_of_an_hour()
    {
        // Second 02:10; the window was already open in the first pass, and 02:45 stands for that one.
        var window = new SendingWindow { Earliest = new LocalTime(2, 30), Latest = new LocalTime(4, 0), Sundays = true };
        var opening = Schedule.NextOpening(window, Instant("2026-10-25T01:10Z"), Berlin, new LocalTime(2, 45));
        Assert.Equal(Instant("2026-10-26T01:45Z"), opening.At);
    }

    [Fact]
    public void Without_a_window_it_is_always_open()
    {
        var night = Instant("2026-12-25T02:00Z");
        Assert.True(Schedule.IsOpen(null, night, Berlin));
        Assert.Equal(new DueTime(night, night, []), Schedule.NextOpening(null, night, Berlin));
    }

    [Fact]
    public void The_window_opens_at_its_earliest_and_is_closed_at_its_latest()
    {
        Assert.False(Schedule.IsOpen(Daytime, Instant("2026-03-27T07:59Z"), Berlin));
        Assert.True(Schedule.IsOpen(Daytime, Instant("2026-03-27T08:00Z"), Berlin));
        Assert.True(Schedule.IsOpen(Daytime, Instant("2026-03-27T18:59Z"), Berlin));
        Assert.False(Schedule.IsOpen(Daytime, Instant("2026-03-27T19:00Z"), Berlin));
    }

    [Fact]
    public void A_window_that_never_opens_is_an_error_and_no_endless_search()
    {
        var window = Daytime with { Weekdays = [IsoDayOfWeek.Sunday] };
        var timing = new StepTiming { Window = window };
        Assert.Throws<InvalidOperationException>(() => Schedule.Due(timing, Instant("2026-03-27T19:00Z"), Berlin));
        Assert.Throws<InvalidOperationException>(
            () => Schedule.Due(timing with { TimeOfDay = new LocalTime(10, 0) }, Instant("2026-03-27T19:00Z"), Berlin));
        Assert.Throws<InvalidOperationException>(() => Schedule.NextOpening(window, Instant("2026-03-27T19:00Z"), Berlin));
    }

    [Fact]
    public void A_negative_delay_is_an_error()
    {
        var timing = new StepTiming { Delay = Period("PT-2H") };
        Assert.Throws<InvalidOperationException>(() => Schedule.Due(timing, Instant("2026-03-27T19:00Z"), Berlin));
    }

    private static void AssertDue(StepTiming timing, string anchor, RecipientPlace place, string due, string moves)
    {
        var result = Schedule.Due(timing, Instant(anchor), place);
        Assert.Equal((Instant(due), Instant(anchor), moves), (result.At, result.Anchor, Describe(result)));
    }

    /// <summary>Moves as the tables write them: <c>Sunday, Holiday Neujahr</c>.</summary>
    private static string Describe(DueTime due) =>
        string.Join(", ", due.Moves.Select(move => $"{Short(move.Rule)} {move.Detail}".Trim()));

    private static string Short(MoveRule rule) => rule == MoveRule.MovedByClockChange ? "ClockChange" : $"{rule}"["MovedFrom".Length..];
}
