using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>One reason why a step is due later than its delay says. Persisted with each send.</summary>
/// <param name="Rule">The rule that moved it.</param>
/// <param name="Detail">What the rule fired on, see <see cref="MoveRule"/>; null where the rule says it all.</param>
public sealed record Move(MoveRule Rule, string? Detail = null)
{
    internal static readonly Move FromSunday = new(MoveRule.MovedFromSunday);

    internal static readonly Move FromTooEarly = new(MoveRule.MovedFromQuietHours, "early");

    internal static readonly Move FromTooLate = new(MoveRule.MovedFromQuietHours, "late");

    private static readonly Move[] Weekdays =
        [.. Enum.GetValues<IsoDayOfWeek>().Select(day => new Move(MoveRule.MovedFromWeekday, day.ToString().ToLowerInvariant()))];

    internal static Move FromWeekday(IsoDayOfWeek day) => Weekdays[(int)day];

    internal static Move FromHoliday(string name) => new(MoveRule.MovedFromHoliday, name);

    internal static Move ByClockChange(LocalTime skipped) => new(MoveRule.MovedByClockChange, $"{skipped:HH:mm}");
}
