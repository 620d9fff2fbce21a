using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Consent;

/// <summary>
/// Day and month, and the year where the customer tells it. Written as <c>1990-05-01</c>, without the year as <c>--05-01</c>
/// (as in RFC 6350 section 4.3.1, with a hyphen between).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Birthday
{
    /// <summary>Where no year is known; a leap year, so that 29 February is a day.</summary>
    private const int AnyYear = 2000;

    private const int EarliestYear = 1880;

    private Birthday(int month, int day, int? year) => (Month, Day, Year) = (month, day, year);

    public int Month { get; }

    public int Day { get; }

    public int? Year { get; }

    /// <summary>Null where there is no such day.</summary>
    public static Birthday? Of(int month, int day, int? year) =>
        (year is null or (>= EarliestYear and <= 9999)) && month is >= 1 and <= 12 && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? AnyYear, month)
            ? new Birthday(month, day, year)
            : null;

    /// <summary>Null where the text is no birthday.</summary>
    public static Birthday? Parse(string text)
    {
        var hasYear = !text.StartsWith("--", StringComparison.Ordinal);
        var date = LocalDatePattern.Iso.Parse(hasYear ? text : string.Create(CultureInfo.InvariantCulture, $"{AnyYear}-{text[2..]}"));
        return date.Success ? Of(date.Value.Month, date.Value.Day, hasYear ? date.Value.Year : null) : null;
    }

    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Month:00}-{Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"--{Month:00}-{Day:00}");
}
