using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>
/// Times as exports write them: ISO (<c>2026-03-26 10:00:00 +0100</c>), German (<c>26.03.2026 10:00</c>) or, with slashes, American
/// with the month first (<c>3/26/2026 10:00 AM</c>).
/// </summary>
internal static partial class SheetTime
{
    public const string Examples = "2026-03-26 10:00:00 +0100, 26.03.2026 10:00 or, month first, 3/26/2026 10:00";

    /// <summary>No zone is further from UTC, in hours.</summary>
    public const int LastOffset = 14;

    private const int MaxLength = 64;
    private const int HalfDay = 12;

    /// <summary>
    /// Null for what is no time between 1970 and 2199. A day without a time is its beginning; a time that a clock change skipped
    /// is moved forward, one that it repeated is taken the first time.
    /// </summary>
    public static Instant? Parse(string text, DateTimeZone zone)
    {
        if (!IsoTime.TryRead(text, out var local, out var offset) && !TryMatch(text, out local, out offset))
        {
            return null;
        }

        var instant = offset is { } known ? local.WithOffset(known).ToInstant() : local.InZoneLeniently(zone).ToInstant();
        return TimeText.IsSane(instant) ? instant : null;
    }

    private static bool TryMatch(string text, out LocalDateTime local, out Offset? offset)
    {
        (local, offset) = (default, null);
        if (text.Length > MaxLength
            || Form().Match(text) is not { Success: true } parts
            || Local(parts) is not { } read
            || Number(parts, "hours") > LastOffset)
        {
            return false;
        }

        (local, offset) = (read, parts.Groups["offset"].Success ? OffsetOf(parts) : null);
        return true;
    }

    private static LocalDateTime? Local(Match parts)
    {
        var (year, month, day) = (Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));
        if (year is < 1969 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return null;
        }

        var hour = Number(parts, "hour");
        if (parts.Groups["half"].Success)
        {
            if (hour is < 1 or > HalfDay)
            {
                return null;
            }

            hour = (hour % HalfDay) + (parts.Groups["half"].ValueSpan[0] is 'p' or 'P' ? HalfDay : 0);
        }

        var (minute, second) = (Number(parts, "minute"), Number(parts, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var milliseconds = parts.Groups["fraction"].Success
            ? int.Parse(parts.Groups["fraction"].Value.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture)
            : 0;
        return new LocalDateTime(year, month, day, hour, minute, second, milliseconds);
    }

    private static Offset OffsetOf(Match parts)
    {
        var offset = Offset.FromHoursAndMinutes(Number(parts, "hours"), Number(parts, "minutes"));
        return parts.Groups["sign"].ValueSpan is "-" ? -offset : offset;
    }

    private static int Number(Match parts, string name) =>
        parts.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})|(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4}))"
        + @"(?:(?:T|t|,?\s+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?|\s+Uhr)?"
        + @"(?:\s*(?<offset>Z|z|UTC|GMT|(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-5][0-9])?))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
