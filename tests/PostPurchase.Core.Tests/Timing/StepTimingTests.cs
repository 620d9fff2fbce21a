using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

public sealed class StepTimingTests
{
    [Fact]
    public void A_timing_is_read_as_a_marketer_writes_it()
    {
        var timing = Read("""
            {"delay":"P5D","workingDays":true,"timeOfDay":"10:00",
             "window":{"earliest":"09:00","latest":"20:00:00","weekdays":["monday","friday"],"holidays":true}}
            """);
        var window = new SendingWindow
        {
            Earliest = new LocalTime(9, 0),
            Latest = new LocalTime(20, 0),
            Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Friday],
            Holidays = true,
        };
        Assert.Equal(
            new StepTiming { Delay = Period.FromDays(5), WorkingDays = true, TimeOfDay = new LocalTime(10, 0), Window = window },
            timing);
    }

    [Fact]
    public void A_timing_that_says_nothing_is_due_at_once() => Assert.Equal(new StepTiming(), Read("{}"));

    [Fact]
    public void Timings_are_the_same_after_writing_and_reading()
    {
        var cases = new TimingCases(seed: 7);
        Assert.All(Enumerable.Range(0, 1000).Select(_ => cases.Next().Timing), timing => Assert.Equal(timing, Read(Write(timing))));
    }

    [Fact]
    public void A_timing_is_written_without_its_problem() => Assert.Equal(
        """{"delay":"PT2H","workingDays":false,"timeOfDay":"10:00"}""",
        Write(new StepTiming { Delay = Period.FromHours(2), TimeOfDay = new LocalTime(10, 0) }));

    [Fact]
    public void A_due_time_is_the_same_after_writing_and_reading()
    {
        var due = new DueTime(
            Places.Instant("2026-04-07T08:00Z"),
            Places.Instant("2026-04-02T08:00Z"),
            [new Move(MoveRule.MovedFromSunday), new Move(MoveRule.MovedFromHoliday, "Ostermontag")]);
        var json = JsonSerializer.Serialize(due, CoreJson.Options);
        Assert.Equal(
            """{"at":"2026-04-07T08:00:00Z","anchor":"2026-04-02T08:00:00Z","moves":[{"rule":"moved-from-sunday"},{"rule":"moved-from-holiday","detail":"Ostermontag"}]}""",
            json);
        Assert.Equal(due, JsonSerializer.Deserialize<DueTime>(json, CoreJson.Options));
    }

    [Theory]
    [InlineData("P3D", null)]
    [InlineData("P10Y", null)]
    [InlineData("P1DT-1H", "negative")]
    [InlineData("P-1M", "negative")]
    [InlineData("P11Y", "longer than ten years")]
    [InlineData("PT99999999H", "longer than ten years")]
    public void A_delay_must_be_positive_and_no_longer_than_ten_years(string delay, string? problem) =>
        AssertProblem(problem, new StepTiming { Delay = Places.Period(delay) }.Problem);

    [Theory]
    [InlineData("09:00", "20:00", null)]
    [InlineData("09:00", "00:00", null)]
    [InlineData("00:00", "00:00", null)]
    [InlineData("20:00", "09:00", "closes at 09:00, but opens at 20:00")]
    [InlineData("09:00", "09:00", "closes at 09:00")]
    public void A_window_must_open_before_it_closes(string earliest, string latest, string? problem)
    {
        var window = Places.Daytime with { Earliest = Places.Time(earliest) ?? default, Latest = Places.Time(latest) ?? default };
        AssertProblem(problem, window.Problem);
        AssertProblem(problem, new StepTiming { Window = window }.Problem);
    }

    [Theory]
    [InlineData(IsoDayOfWeek.Sunday, false, "Sundays only")]
    [InlineData(IsoDayOfWeek.Sunday, true, null)]
    [InlineData(IsoDayOfWeek.Monday, false, null)]
    [InlineData(IsoDayOfWeek.None, false, "does not exist")]
    public void A_window_must_have_a_day_on_which_it_opens(IsoDayOfWeek day, bool sundays, string? problem) =>
        AssertProblem(problem, (Places.Daytime with { Weekdays = [day], Sundays = sundays }).Problem);

    private static void AssertProblem(string? expected, string? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Contains(expected ?? "", actual ?? "", StringComparison.Ordinal);
    }

    private static string Write(StepTiming timing) => JsonSerializer.Serialize(timing, CoreJson.Options);

    private static StepTiming? Read(string json) => JsonSerializer.Deserialize<StepTiming>(json, CoreJson.Options);
}
