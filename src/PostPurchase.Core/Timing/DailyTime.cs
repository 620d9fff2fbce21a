using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>A time of day at which something is done once a day.</summary>
internal static class DailyTime
{
    /// <summary>The next moment, after <paramref name="now"/>, at which it is that time in the zone. A time that a clock change skips comes as much later.</summary>
    public static Instant Next(LocalTime time, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        var next = zone.AtLeniently(today + time).ToInstant();
        return next > now ? next : zone.AtLeniently(today.PlusDays(1) + time).ToInstant();
    }
}
