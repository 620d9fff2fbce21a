using NodaTime;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>Days that come back each year, and what becomes of 29 February in the years between.</summary>
public static class Anniversaries
{
    private static readonly AnnualDate LeapDay = new(2, 29);

    /// <summary>The day on which it is celebrated in a year; null where it is not.</summary>
    public static LocalDate? In(int year, AnnualDate day, LeapDayPolicy policy) => day.IsValidYear(year)
        ? day.InYear(year)
        : policy switch
        {
            LeapDayPolicy.LastOfFebruary => new LocalDate(year, 2, 28),
            LeapDayPolicy.FirstOfMarch => new LocalDate(year, 3, 1),
            LeapDayPolicy.LeapYearsOnly => null,
            _ => throw new InvalidOperationException($"No rule for {policy}."),
        };

    /// <summary>The days that are celebrated on a date: that day, and 29 February where the year has none.</summary>
    public static IReadOnlyList<AnnualDate> On(LocalDate date, LeapDayPolicy policy)
    {
        var day = new AnnualDate(date.Month, date.Day);
        return day != LeapDay && In(date.Year, LeapDay, policy) == date ? [day, LeapDay] : [day];
    }
}
