using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>Counts a delay from its anchor: days and longer in the recipient's calendar, then smaller units as they elapse.</summary>
internal static class DelayCount
{
    /// <summary>The moment a delay ends that keeps the anchor's time of day.</summary>
    public static Instant Elapse(StepTiming timing, Instant anchor, RecipientPlace place, MoveLog log)
    {
        if (!timing.Delay.HasDateComponent)
        {
            return anchor + Hours(timing.Delay);
        }

        var local = AddCalendar(timing, DstPolicy.ToLocal(anchor, place.Zone), place.Holidays);
        return DstPolicy.ToInstant(local, place.Zone, log) + Hours(timing.Delay);
    }

    /// <summary>The day a delay leads to, and the moment before which nothing is due on it.</summary>
    public static (LocalDate Date, Instant NotBefore) Day(StepTiming timing, Instant anchor, RecipientPlace place)
    {
        if (timing.Delay.HasTimeComponent)
        {
            var end = Elapse(timing, anchor, place, new MoveLog());
            return (DstPolicy.ToDate(end, place.Zone), end);
        }

        var date = AddMonths(timing.Delay, DstPolicy.ToDate(anchor, place.Zone)).PlusWeeks(timing.Delay.Weeks);
        date = timing.WorkingDays ? AddWorkingDays(timing.Delay.Days, date, place.Holidays) : date.PlusDays(timing.Delay.Days);
        return (date, anchor);
    }

    /// <summary>
    /// Several days lead to the same day where a month is short (29 to 31 January plus one month) or days off do not count
    /// (Saturday and Sunday plus one working day). Those without a day of their own count to its end, which is the next midnight:
    /// with their time of day a later anchor would give an earlier due time.
    /// </summary>
    private static LocalDateTime AddCalendar(StepTiming timing, LocalDateTime local, HolidayCalendar holidays)
    {
        var date = AddMonths(timing.Delay, local.Date);
        var moved = IsShortened(timing.Delay, local.Date) ? date.PlusDays(1).AtMidnight() : date + local.TimeOfDay;
        moved = moved.PlusWeeks(timing.Delay.Weeks);
        if (!timing.WorkingDays || timing.Delay.Days == 0)
        {
            return moved.PlusDays(timing.Delay.Days);
        }

        var last = AddWorkingDays(timing.Delay.Days, moved.Date, holidays);
        return holidays.IsWorkingDay(moved.Date) ? last + moved.TimeOfDay : last.PlusDays(1).AtMidnight();
    }

    private static LocalDate AddMonths(Period delay, LocalDate date) => date.PlusYears(delay.Years).PlusMonths(delay.Months);

    private static bool IsShortened(Period delay, LocalDate date) => AddMonths(delay, date).Day != date.Day;

    private static LocalDate AddWorkingDays(int count, LocalDate date, HolidayCalendar holidays)
    {
        for (var left = count; left > 0; left -= holidays.IsWorkingDay(date) ? 1 : 0)
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    private static Duration Hours(Period delay) => delay.HasTimeComponent
        ? Duration.FromHours(delay.Hours) + Duration.FromMinutes(delay.Minutes) + Duration.FromSeconds(delay.Seconds)
            + Duration.FromMilliseconds(delay.Milliseconds) + Duration.FromTicks(delay.Ticks)
            + Duration.FromNanoseconds(delay.Nanoseconds)
        : Duration.Zero;
}
