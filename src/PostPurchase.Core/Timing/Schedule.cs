using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>
/// Says when a step is due. Pure; a later anchor never gives an earlier due time.
/// </summary>
public static class Schedule
{
    /// <summary>When a step is due after its anchor, inside its window.</summary>
    /// <exception cref="InvalidOperationException">The timing has a <see cref="StepTiming.Problem"/> that validation let through.</exception>
    public static DueTime Due(StepTiming timing, Instant anchor, RecipientPlace place)
    {
        var log = new MoveLog();
        var at = timing.TimeOfDay is { } time ? DueAt(time, timing, anchor, place, log) : DueAfter(timing, anchor, place, log);
        return at >= anchor
            ? new DueTime(at, anchor, log.Moves)
            : throw new InvalidOperationException($"A step with the delay {timing.Delay} would be due before its anchor {anchor}.");
    }

    /// <summary>
    /// The first moment from now on at which work may be sent that comes late: now, inside the window.
    /// </summary>
    /// <param name="window">The step's window; null is always open.</param>
    /// <param name="from">Now.</param>
    /// <param name="place">Where the recipient is.</param>
    /// <param name="timeOfDay">Local time to wait for when the window is closed now; null for its opening.</param>
    /// <exception cref="InvalidOperationException">The window never opens.</exception>
    public static DueTime NextOpening(SendingWindow? window, Instant from, RecipientPlace place, LocalTime? timeOfDay = null)
    {
        var log = new MoveLog();
        return new DueTime(window is null ? from : WindowSearch.Late(window, from, place, timeOfDay, log), from, log.Moves);
    }

    /// <summary>Whether mails may go out at a moment.</summary>
    public static bool IsOpen(SendingWindow? window, Instant at, RecipientPlace place) =>
        window is null || WindowSearch.IsOpen(window, at, place);

    private static Instant DueAfter(StepTiming timing, Instant anchor, RecipientPlace place, MoveLog log)
    {
        var at = DelayCount.Elapse(timing, anchor, place, log);
        return timing.Window is { } window ? WindowSearch.First(window, at, place, log) : at;
    }

    private static Instant DueAt(LocalTime time, StepTiming timing, Instant anchor, RecipientPlace place, MoveLog log)
    {
        var (date, notBefore) = DelayCount.Day(timing, anchor, place);
        while (DstPolicy.ToInstant(date + time, place.Zone) < notBefore)
        {
            date = date.PlusDays(1);
        }

        if (timing.Window is not { } window)
        {
            return DstPolicy.ToInstant(date + time, place.Zone, log);
        }

        return window.Contains(time)
            ? WindowSearch.FirstAt(window, date, time, notBefore, place, log)
            : WindowSearch.First(window, DstPolicy.ToInstant(date + time, place.Zone, log), place, log);
    }
}
