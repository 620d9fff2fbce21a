using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>When a step is due after its anchor. Part of a campaign's JSON.</summary>
public sealed record StepTiming
{
    /// <summary>Longer delays are taken for a slip of the pen; it also bounds the counting of working days.</summary>
    private const int LongestInDays = 3660;

    /// <summary>
    /// Time after the anchor, ISO 8601 (<c>PT2H</c>, <c>P3D</c>); default none, never negative, at most ten years.
    /// Years to days are counted in the recipient's calendar, hours and smaller units elapse after that.
    /// </summary>
    public Period Delay { get; init; } = Period.Zero;

    /// <summary>Whether the days (not weeks, months, years) of the delay count only Monday to Friday without public holidays.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>
    /// Local time at which the step is due on the day the delay leads to; null keeps the anchor's own time of day.
    /// Where that time lies before the anchor (or before the end of a delay with hours), it is the next day's.
    /// </summary>
    public LocalTime? TimeOfDay { get; init; }

    /// <summary>When the step may be sent; null for any time.</summary>
    public SendingWindow? Window { get; init; }

    /// <summary>What is wrong with the settings, for whoever wrote them; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem => DelayProblem ?? Window?.Problem;

    private string? DelayProblem
    {
        get
        {
            if (Delay.Years < 0 || Delay.Months < 0 || Delay.Weeks < 0 || Delay.Days < 0 || Delay.Hours < 0 || Delay.Minutes < 0
                || Delay.Seconds < 0 || Delay.Milliseconds < 0 || Delay.Ticks < 0 || Delay.Nanoseconds < 0)
            {
                return $"The delay {Delay} is negative: a step can only be due after its anchor.";
            }

            var days = (Delay.Years * 366.0) + (Delay.Months * 31.0) + (Delay.Weeks * 7.0) + Delay.Days
                + (Delay.Hours / 24.0) + (Delay.Minutes / 1440.0) + (Delay.Seconds / 86400.0);
            return days > LongestInDays ? $"The delay {Delay} is longer than ten years." : null;
        }
    }
}
