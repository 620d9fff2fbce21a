using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

/// <summary>What must hold for every timing, anchor and place. Cases come from a fixed seed that failures print.</summary>
public sealed class SchedulePropertyTests
{
    private const int Cases = 100_000;

    [Theory]
    [InlineData(20261122)]
    [InlineData(4711)]
    public void A_due_time_is_never_before_its_anchor_or_outside_the_window(int seed) => ForAll(seed, (timing, anchor, place) =>
    {
        var due = Schedule.Due(timing, anchor, place);
        return Expect(due.At >= anchor, () => $"due before the anchor: {due}")
            ?? Expect(timing.Window is not { } window || MayBeSent(window, due.At, place), () => $"outside the window: {due}")
            ?? Expect(due.Moves.Distinct().Count() == due.Moves.Count, () => $"a move twice: {due}");
    });

    [Theory]
    [InlineData(20261122)]
    [InlineData(815)]
    public void A_later_anchor_never_gives_an_earlier_due_time(int seed)
    {
        var random = new Random(seed);
        ForAll(seed, (timing, anchor, place) =>
        {
            // Mostly close together, where days collapse and clocks change; sometimes up to two months apart.
            var apart = random.Next(3) switch { 0 => 5400, 1 => 3 * 86400, _ => 60 * 86400 };
            var later = anchor + Duration.FromSeconds(random.Next(apart)) + Duration.FromNanoseconds(random.Next(2));
            var (first, second) = (Schedule.Due(timing, anchor, place), Schedule.Due(timing, later, place));
            return Expect(first.At <= second.At, () => $"{first} but later {second}");
        });
    }

    [Theory]
    [InlineData(20261122)]
    public void An_opening_is_open_and_its_own_next_opening(int seed)
    {
        var random = new Random(seed);
        ForAll(seed, (timing, now, place) =>
        {
            var opening = Schedule.NextOpening(timing.Window, now, place, random.Next(2) == 0 ? timing.TimeOfDay : null);
            var again = Schedule.NextOpening(timing.Window, opening.At, place, timing.TimeOfDay);
            return Expect(opening.At >= now, () => $"before now: {opening}")
                ?? Expect(Schedule.IsOpen(timing.Window, opening.At, place), () => $"closed: {opening}")
                ?? Expect(again.At == opening.At && again.Moves.Count == 0, () => $"{opening} moves again to {again}")
                ?? Expect(opening.At > now == opening.Moves.Count > 0, () => $"a move without a reason or the reverse: {opening}");
        });
    }

    [Theory]
    [InlineData(20261122)]
    public void A_due_time_inside_its_window_is_not_moved_when_it_comes(int seed) => ForAll(seed, (timing, anchor, place) =>
    {
        var due = Schedule.Due(timing, anchor, place);
        var opening = Schedule.NextOpening(timing.Window, due.At, place, timing.TimeOfDay);
        return Expect(opening.At == due.At, () => $"{due} moves on to {opening}");
    });

    [Theory]
    [InlineData(20261122)]
    public void No_moment_before_the_next_opening_is_open(int seed)
    {
        var random = new Random(seed);
        ForAll(seed, (timing, now, place) =>
        {
            var opening = Schedule.NextOpening(timing.Window, now, place);
            var seconds = (long)(opening.At - now).TotalSeconds;
            var between = now + Duration.FromSeconds(seconds * random.NextDouble());
            var closed = between >= opening.At || timing.Window is not { } window || !MayBeSent(window, between, place);
            return Expect(closed, () => $"{between} is open, but the next opening is {opening}");
        });
    }

    /// <summary>The rules once more, in the plainest form.</summary>
    private static bool MayBeSent(SendingWindow window, Instant at, RecipientPlace place)
    {
        var (date, time) = at.InZone(place.Zone).LocalDateTime;
        return time >= window.Earliest
            && (time < window.Latest || window.Latest == LocalTime.Midnight)
            && (window.Sundays || date.DayOfWeek != IsoDayOfWeek.Sunday)
            && (window.Weekdays.Count == 0 || window.Weekdays.Contains(date.DayOfWeek))
            && (window.Holidays || !place.Holidays.IsHoliday(date));
    }

    private static string? Expect(bool holds, Func<string> problem) => holds ? null : problem();

    private static void ForAll(int seed, Func<StepTiming, Instant, RecipientPlace, string?> check)
    {
        var cases = new TimingCases(seed);
        for (var i = 0; i < Cases; i++)
        {
            var (timing, anchor, place) = cases.Next();
            if (check(timing, anchor, place) is { } problem)
            {
                Assert.Fail($"Seed {seed}, case {i}: {timing} from {anchor} in {place}: {problem}");
            }
        }
    }
}
