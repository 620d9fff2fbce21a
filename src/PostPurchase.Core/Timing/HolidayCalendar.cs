using System.Collections.Concurrent;
using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>Public holidays of a region. One instance per region, safe to share.</summary>
public sealed class HolidayCalendar
{
    private static readonly HolidayCalendar Austria = new("AT", NationalHolidays.AddAustrian);

    private static readonly HolidayCalendar Switzerland = new("CH", NationalHolidays.AddSwiss);

    private static readonly HolidayCalendar Germany = new("DE", GermanHolidays.AddNationwide);

    private static readonly HolidayCalendar[] GermanStates =
        [.. Enum.GetValues<GermanState>().Select(state => new HolidayCalendar($"DE-{state}", year => GermanHolidays.Add(year, state)))];

    private readonly ConcurrentDictionary<int, ListedYear> _years = new();

    /// <summary>The year that was asked for last, which is mostly asked for next.</summary>
    private ListedYear? _latest;

    private readonly Action<HolidayYear> _rules;

    private HolidayCalendar(string region, Action<HolidayYear> rules)
    {
        Region = region;
        _rules = rules;
    }

    /// <summary>Knows no public holidays.</summary>
    public static HolidayCalendar None { get; } = new("none", _ => { });

    /// <summary>The region whose holidays these are: ISO 3166-2 code, ISO 3166-1 code for a whole country, or <c>none</c>.</summary>
    public string Region { get; }

    /// <summary>
    /// The calendar for an address: German states, Austria and Switzerland; others have no known holidays.
    /// A German address whose state is told by neither region nor postal code gets the nine nationwide holidays.
    /// </summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="region">Code or name of the state, such as <c>BE</c>, <c>DE-BE</c>, <c>Berlin</c>.</param>
    /// <param name="postalCode">Used for German addresses whose region is missing or unknown.</param>
    public static HolidayCalendar For(string? country, string? region, string? postalCode = null) => country?.Trim().ToUpperInvariant() switch
    {
        "DE" when (GermanStateNames.Find(region) ?? GermanPostalCodes.Find(postalCode)) is { } state => GermanStates[(int)state],
        "DE" => Germany,
        "AT" => Austria,
        "CH" => Switzerland,
        _ => None,
    };

    /// <summary>Whether a date is a public holiday.</summary>
    public bool IsHoliday(LocalDate date) => NameOf(date) is not null;

    /// <summary>Name of a public holiday in the region's language; null for any other day.</summary>
    public string? NameOf(LocalDate date)
    {
        var year = _latest;
        if (year is null || year.Value != date.Year)
        {
            _latest = year = _years.GetOrAdd(date.Year, static (year, rules) => List(year, rules), _rules);
        }

        var index = Array.BinarySearch(year.Days, date.DayOfYear);
        return index >= 0 ? year.Names[index] : null;
    }

    /// <summary>Whether a date is Monday to Friday and no public holiday.</summary>
    public bool IsWorkingDay(LocalDate date) => date.DayOfWeek < IsoDayOfWeek.Saturday && !IsHoliday(date);

    public override string ToString() => Region;

    private static ListedYear List(int year, Action<HolidayYear> rules)
    {
        var list = new HolidayYear(year);
        rules(list);
        var (days, names) = list.ToArrays();
        return new ListedYear(year, days, names);
    }

    private sealed record ListedYear(int Value, int[] Days, string[] Names);
}
