using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>Points in time as shop systems write them.</summary>
internal static class TimeText
{
    private const int FractionStart = 19;
    private const int MaxFractionDigits = 9;

    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>True from 1970 until before 2200: outside of it a time is a mistake, and could overflow later sums.</summary>
    public static bool IsSane(Instant instant) => instant >= Earliest && instant < Latest;

    /// <summary>RFC 3339 with any offset; also with a space for the T and without seconds' fraction or with too long a one.</summary>
    /// <param name="text">As sent.</param>
    /// <param name="assumeUtc">Takes a time without offset as UTC (WooCommerce's <c>_gmt</c> members); else such a time is refused.</param>
    public static Instant? Parse(string text, bool assumeUtc = false)
    {
        if (text.Length < FractionStart || text.Length > 64)
        {
            return null;
        }

        var (fraction, offset) = Tail(text);
        if (offset.Length == 0 && assumeUtc)
        {
            offset = "Z";
        }

        var normal = $"{text.AsSpan(0, 10)}T{text.AsSpan(11, 8)}{fraction}{offset.ToUpperInvariant()}";
        var parsed = OffsetDateTimePattern.Rfc3339.Parse(text[10] is 'T' or 't' or ' ' ? normal : "");

        // The year first: at the ends of the calendar an offset leads out of what an Instant can hold.
        return parsed.TryGetValue(default, out var value) && value.Year is >= 1969 and <= 2200 && IsSane(value.ToInstant())
            ? value.ToInstant()
            : null;
    }

    /// <summary>Fraction with its dot, cut after nanoseconds, and offset; both may be empty.</summary>
    private static (string Fraction, string Offset) Tail(string text)
    {
        var end = FractionStart;
        if (end < text.Length && text[end] == '.')
        {
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            {
            }
        }

        var digits = Math.Min(end, FractionStart + 1 + MaxFractionDigits);
        return (text[FractionStart..digits], text[end..]);
    }
}
