using NodaTime;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>
/// Spans of whole days, months and years between dates. Where the month that is reached is too short, its last day counts: half a year
/// after 31 August is 28 February.
/// </summary>
public static class CalendarSpan
{
    private const int MonthsOfYear = 12;
    private const int DaysOfWeek = 7;

    /// <summary>The day that lies the span after another; years and months are counted first.</summary>
    public static LocalDate After(LocalDate day, Period span) => day.PlusMonths(Months(span)).PlusDays(Days(span));

    /// <summary>All days that a day lies the span after; several at the end of a month, or none.</summary>
    public static IReadOnlyList<LocalDate> Before(LocalDate day, Period span)
    {
        var reached = day.PlusDays(-Days(span));
        var months = Months(span);
        var month = reached.PlusMonths(-months).ToYearMonth();
        return [.. month.ToDateInterval().Where(candidate => candidate.PlusMonths(months) == reached)];
    }

    private static int Months(Period span) => (span.Years * MonthsOfYear) + span.Months;

    private static int Days(Period span) => (span.Weeks * DaysOfWeek) + span.Days;
}
