using NodaTime;
using NodaTime.TimeZones;

namespace PostPurchase.Core.Timing;

/// <summary>
/// The one policy for clock changes. A local time that is skipped stands for the first moment after the gap
/// (02:30 on 28 March 2027 in Berlin is 03:00), one that happens twice for its first pass. In the other direction,
/// a moment in the second pass of a repeated hour counts as the hour's end: a later moment must never be an earlier local time.
/// </summary>
public static class DstPolicy
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>No zone has put its clocks back by more than a day, so only the first day after a change can repeat.</summary>
    private static readonly Duration LongestRepeat = Duration.FromDays(1);

    /// <summary>The moment a local time stands for.</summary>
    public static Instant ToInstant(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant();

    /// <summary>The moment a local time stands for; says in the log when clocks skipped it.</summary>
    internal static Instant ToInstant(LocalDateTime local, DateTimeZone zone, MoveLog log) => ToInstant(local, zone, log, out _);

    /// <summary>The moment a local time stands for; says in the log, and to the caller, when clocks skipped it.</summary>
    internal static Instant ToInstant(LocalDateTime local, DateTimeZone zone, MoveLog log, out bool isSkipped)
    {
        var resolved = zone.ResolveLocal(local, Resolver);
        isSkipped = resolved.LocalDateTime != local;
        if (isSkipped)
        {
            log.Add(Move.ByClockChange(local.TimeOfDay));
        }

        return resolved.ToInstant();
    }

    /// <summary>Local time for counting days from: never earlier for a later moment.</summary>
    public static LocalDateTime ToLocal(Instant instant, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(instant);
        var local = instant.WithOffset(interval.WallOffset).LocalDateTime;
        return RepeatedUntil(interval, instant, zone) is { } end && local < end ? end : local;
    }

    /// <summary>Local date for counting days from: never earlier for a later moment, else the calendar's own.</summary>
    public static LocalDate ToDate(Instant instant, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(instant);
        var local = instant.WithOffset(interval.WallOffset).LocalDateTime;
        return RepeatedUntil(interval, instant, zone) is { } end && local < end ? end.PlusNanoseconds(-1).Date : local.Date;
    }

    /// <summary>The local time clocks had reached when they were last put back; null where that is long ago.</summary>
    private static LocalDateTime? RepeatedUntil(ZoneInterval interval, Instant instant, DateTimeZone zone)
    {
        if (!interval.HasStart || instant - interval.Start > LongestRepeat)
        {
            return null;
        }

        var before = zone.GetZoneInterval(interval.Start - Duration.Epsilon);
        return interval.Start.WithOffset(before.WallOffset).LocalDateTime;
    }
}
