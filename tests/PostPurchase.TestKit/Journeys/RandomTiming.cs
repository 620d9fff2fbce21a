using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Valid timings that fit a campaign's quiet hours, hours in which clocks change included.</summary>
internal sealed class RandomTiming(Random random, QuietHours? quiet)
{
    public QuietHours? Quiet => quiet;

    public static QuietHours Night(Random random) => new()
    {
        From = random.Next(4) == 0 ? LocalTime.Midnight : new LocalTime(random.Next(19, 24), random.Next(60)),
        Until = new LocalTime(random.Next(1, 9), random.Next(60)),
    };

    public StepTiming For(MessageClass declared)
    {
        var window = random.Next(3) == 0 ? null : Window();
        var hours = declared == MessageClass.Contract || quiet is null ? window : quiet.Cut(window);
        return new StepTiming
        {
            Delay = Delay(),
            WorkingDays = random.Next(4) == 0,
            TimeOfDay = random.Next(2) == 0 ? null : TimeIn(hours),
            Window = window,
        };
    }

    private Period Delay() => random.Next(6) switch
    {
        0 => Period.Zero,
        1 => Period.FromHours(random.Next(72)),
        2 => Period.FromMinutes(random.Next(300)),
        3 => Period.FromMonths(1),
        4 => new PeriodBuilder { Days = random.Next(4), Hours = random.Next(30) }.Build(),
        _ => Period.FromDays(random.Next(15)),
    };

    /// <summary>By day it is open after any quiet hours; the others would never open beside some.</summary>
    private SendingWindow Window()
    {
        var (earliest, latest) = quiet is not null || random.Next(3) > 0 ? (random.Next(9, 13), random.Next(14, 19))
            : random.Next(2) == 0 ? (random.Next(3), 4) : (random.Next(24), 0);
        var sundays = random.Next(2) == 0;
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && random.Next(2) == 0).ToList();
        return new SendingWindow
        {
            Earliest = new LocalTime(earliest, random.Next(60)),
            Latest = new LocalTime(latest, 0),
            Weekdays = random.Next(2) == 0 || (!sundays && days is [IsoDayOfWeek.Sunday]) ? [] : days,
            Sundays = sundays,
            Holidays = random.Next(2) == 0,
        };
    }

    private LocalTime TimeIn(SendingWindow? hours)
    {
        if (hours is null)
        {
            return random.Next(3) == 0 ? new LocalTime(2, 30) : new LocalTime(random.Next(24), random.Next(60));
        }

        var latest = hours.Latest == LocalTime.Midnight ? 24 * 60 : (hours.Latest.Hour * 60) + hours.Latest.Minute;
        var earliest = (hours.Earliest.Hour * 60) + hours.Earliest.Minute;
        var minute = random.Next(earliest, latest);
        return new LocalTime(minute / 60, minute % 60);
    }
}
