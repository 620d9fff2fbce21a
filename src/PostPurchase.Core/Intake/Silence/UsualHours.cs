using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>
/// In what share of hours something comes: by the hour of the day, apart for working days, Saturdays, and Sundays with public holidays.
/// Hours are counted, not webhooks, because one order causes several of those within minutes.
/// </summary>
internal sealed class UsualHours(DateTimeZone zone, HolidayCalendar holidays)
{
    private const int Kinds = 3;

    private readonly int[,] _all = new int[Kinds, PlatformHours.OfDay];
    private readonly int[,] _heard = new int[Kinds, PlatformHours.OfDay];

    public static UsualHours Learn(PlatformHours hours, Instant from, Instant until, DateTimeZone zone, HolidayCalendar holidays)
    {
        var usual = new UsualHours(zone, holidays);
        for (var hour = PlatformHours.StartOf(from); hour < until; hour += Duration.FromHours(1))
        {
            var (kind, place) = usual.Place(hour);
            usual._all[kind, place]++;
            usual._heard[kind, place] += hours.WasHeard(hour) ? 1 : 0;
        }

        return usual;
    }

    /// <summary>The chance that something comes in an hour, counted a little low: what was always so may still be otherwise once.</summary>
    public double Chance(Instant hour)
    {
        var (kind, place) = Place(hour);
        return _heard[kind, place] / (_all[kind, place] + 1.0);
    }

    private (int Kind, int Hour) Place(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        var kind = local.DayOfWeek == IsoDayOfWeek.Sunday || holidays.IsHoliday(local.Date) ? 2
            : local.DayOfWeek == IsoDayOfWeek.Saturday ? 1
            : 0;
        return (kind, local.Hour);
    }
}
