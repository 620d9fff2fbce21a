using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>Finds moments inside a sending window.</summary>
internal static class WindowSearch
{
    /// <summary>More than a year, so that a window for one weekday survives holidays; a window closed for longer never opens.</summary>
    private const int LongestInDays = 400;

    public static bool IsOpen(SendingWindow window, Instant at, RecipientPlace place)
    {
        var local = at.InZone(place.Zone).LocalDateTime;
        return window.Contains(local.TimeOfDay) && window.BlockOn(local.Date, place.Holidays) is null;
    }

    /// <summary>
    /// The first open moment from a moment on. Local time runs evenly between two clock changes, so the search goes from one opening
    /// or clock change to the next; that also finds the second pass of a repeated hour.
    /// </summary>
    public static Instant First(SendingWindow window, Instant from, RecipientPlace place, MoveLog log)
    {
        var at = from;
        var last = from + Duration.FromDays(LongestInDays);
        while (at <= last)
        {
            var interval = place.Zone.GetZoneInterval(at);
            var local = at.WithOffset(interval.WallOffset).LocalDateTime;
            var block = window.BlockOn(local.Date, place.Holidays);
            if (block is null && window.Contains(local.TimeOfDay))
            {
                return at;
            }

            var tooEarly = block is null && local.TimeOfDay < window.Earliest;
            if (block is not null)
            {
                log.Add(block);
            }
            else if (at == from)
            {
                log.Add(tooEarly ? Move.FromTooEarly : Move.FromTooLate);
            }

            var opening = (tooEarly ? local.Date : local.Date.PlusDays(1)) + window.Earliest;
            var next = opening.WithOffset(interval.WallOffset).ToInstant();
            at = interval.HasEnd && next >= interval.End ? AfterClockChange(interval.End, opening, place.Zone, log) : next;
        }

        throw NeverOpens(window);
    }

    /// <summary>The first allowed day from a date on, at a time of day that the window contains.</summary>
    public static Instant FirstAt(
        SendingWindow window, LocalDate from, LocalTime time, Instant notBefore, RecipientPlace place, MoveLog log)
    {
        for (var date = from; date <= from.PlusDays(LongestInDays); date = date.PlusDays(1))
        {
            if (window.BlockOn(date, place.Holidays) is { } block)
            {
                log.Add(block);
                continue;
            }

            // Inside the window by the callers' word, unless clocks skip the time on that day.
            var at = DstPolicy.ToInstant(date + time, place.Zone, log, out var isSkipped);
            if (at >= notBefore && (!isSkipped || IsOpen(window, at, place)))
            {
                return at;
            }
        }

        throw NeverOpens(window);
    }

    /// <summary>Now inside the window, else its next opening or the next such time of day.</summary>
    public static Instant Late(SendingWindow window, Instant now, RecipientPlace place, LocalTime? timeOfDay, MoveLog log)
    {
        if (timeOfDay is not { } time || !window.Contains(time) || IsOpen(window, now, place))
        {
            return First(window, now, place, log);
        }

        var local = now.InZone(place.Zone).LocalDateTime;
        if (window.BlockOn(local.Date, place.Holidays) is not null)
        {
            return FirstAt(window, local.Date, time, now, place, log);
        }

        var tooEarly = local.TimeOfDay < window.Earliest;
        log.Add(tooEarly ? Move.FromTooEarly : Move.FromTooLate);
        return FirstAt(window, tooEarly ? local.Date : local.Date.PlusDays(1), time, now, place, log);
    }

    private static Instant AfterClockChange(Instant change, LocalDateTime opening, DateTimeZone zone, MoveLog log)
    {
        if (opening < change.InZone(zone).LocalDateTime)
        {
            log.Add(Move.ByClockChange(opening.TimeOfDay));
        }

        return change;
    }

    private static InvalidOperationException NeverOpens(SendingWindow window) =>
        new(window.Problem ?? $"The sending window stays closed for {LongestInDays} days.");
}
