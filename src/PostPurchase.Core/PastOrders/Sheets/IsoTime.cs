using NodaTime;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>
/// The form in which systems write times, <c>2026-03-26 10:00:00</c>, maybe with <c>+0100</c> behind: read without a pattern, since
/// an export has several in each of its rows.
/// </summary>
internal static class IsoTime
{
    private const int LocalLength = 19;
    private const int OffsetLength = 25;

    /// <summary>False for any other form, and for what is no time: <see cref="SheetTime"/> says which.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDateTime local, out Offset? offset)
    {
        (local, offset) = (default, null);
        if (text.Length is not (LocalLength or OffsetLength) || text[10] is not (' ' or 'T')
            || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        var (year, month, day) = ((Digits(text[..2]) * 100) + Digits(text[2..4]), Digits(text[5..7]), Digits(text[8..10]));
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        if (year is < 1969 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        local = new LocalDateTime(year, month, day, hour, minute, second);
        return text.Length == LocalLength || TryReadOffset(text[LocalLength..], out offset);
    }

    /// <summary>Such as <c> +0100</c> or <c>+01:00</c>.</summary>
    private static bool TryReadOffset(ReadOnlySpan<char> text, out Offset? offset)
    {
        offset = null;
        var sign = text[0] == ' ' ? text[1] : text[0];
        var (hours, minutes) = text[0] == ' '
            ? (Digits(text[2..4]), Digits(text[4..6]))
            : (Digits(text[1..3]), text[3] == ':' ? Digits(text[4..6]) : -1);
        if (sign is not ('+' or '-') || hours is < 0 or > SheetTime.LastOffset || minutes is < 0 or > 59)
        {
            return false;
        }

        var read = Offset.FromHoursAndMinutes(hours, minutes);
        offset = sign == '-' ? -read : read;
        return true;
    }

    /// <summary>The number of two digits; less than any number where they are none.</summary>
    private static int Digits(ReadOnlySpan<char> two) =>
        char.IsAsciiDigit(two[0]) && char.IsAsciiDigit(two[1]) ? ((two[0] - '0') * 10) + (two[1] - '0') : -10_000;
}
