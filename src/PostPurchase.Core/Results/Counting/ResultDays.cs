using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Figures;

namespace PostPurchase.Core.Results.Counting;

/// <summary>The periods, months and weeks that something counts in, by the day it is of. Days are those of the shop's zone.</summary>
internal sealed class ResultDays
{
    /// <summary>Of what is so at the time of the count, whatever the day.</summary>
    public const string Now = "now";

    public const int Months = 25;
    public const int Weeks = 26;

    /// <summary>A count at night ends with the day that is over.</summary>
    private static readonly Duration Morning = Duration.FromHours(6);

    private readonly DateTimeZone _zone;
    private readonly string[][] _periods;
    private readonly string[][] _trends;

    public ResultDays(LocalDate last, DateTimeZone zone)
    {
        (Last, _zone) = (last, zone);
        End = zone.AtStartOfDay(last.PlusDays(1)).ToInstant();
        var days = Period.DaysBetween(FirstOf(last), last) + 1;
        _periods = [.. Enumerable.Range(0, days).Select(ago => PeriodsOf(ago).ToArray())];
        _trends = [.. Enumerable.Range(0, days).Select(ago => TrendsOf(last, ago).ToArray())];
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate Last { get; }

    /// <summary>What happens from this moment on does not count.</summary>
    public Instant End { get; }

    /// <summary>The last day of a count that is begun now.</summary>
    public static LocalDate LastDay(Instant now, DateTimeZone zone) => (now - Morning).InZone(zone).Date;

    public static string Month(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"m{day.Year:d4}-{day.Month:d2}");

    public static string Day(LocalDate day) => "d" + LocalDatePattern.Iso.Format(day);

    /// <summary>By its Monday.</summary>
    public static string Week(LocalDate day) => "w" + LocalDatePattern.Iso.Format(Monday(day));

    public static LocalDate Monday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);

    public bool Counts(Instant at) => at < End;

    /// <summary>Where something that happened counts; empty for what is too old, or happened after the last day.</summary>
    public IEnumerable<string> SlotsOf(Instant at, Fact fact)
    {
        if (!Counts(at))
        {
            return [];
        }

        var day = at.InZone(_zone).Date;
        var ago = Period.DaysBetween(day, Last);
        return ago >= _periods.Length ? []
            : fact.Daily ? [Day(day)]
            : fact.Trend ? _periods[ago].Concat(_trends[ago])
            : _periods[ago];
    }

    private static LocalDate FirstOf(LocalDate last) => last.PlusDays(-731).With(DateAdjusters.StartOfMonth);

    private static IEnumerable<string> PeriodsOf(int ago)
    {
        foreach (var period in ResultPeriod.All)
        {
            if (ago < period.Days)
            {
                yield return period.Slot;
            }
            else if (ago < 2 * period.Days)
            {
                yield return period.SlotBefore;
            }
        }
    }

    private static IEnumerable<string> TrendsOf(LocalDate last, int ago)
    {
        var day = last.PlusDays(-ago);
        if (day >= last.With(DateAdjusters.StartOfMonth).PlusMonths(1 - Months))
        {
            yield return Month(day);
        }

        if (day >= Monday(last).PlusWeeks(1 - Weeks))
        {
            yield return Week(day);
        }
    }
}
