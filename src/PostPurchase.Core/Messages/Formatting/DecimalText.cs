using System.Globalization;

namespace PostPurchase.Core.Messages.Formatting;

/// <summary>Writes decimals with separators of a language. Every digit that is there is written; nothing is rounded.</summary>
internal static class DecimalText
{
    /// <summary>The absolute value with at least <paramref name="minDecimals"/> decimals; further trailing zeros are left out.</summary>
    public static string Unsigned(decimal value, int minDecimals, char point, char group)
    {
        // 29 digits, a point and up to four more zeros; the invariant form of a decimal has no exponent.
        Span<char> plain = stackalloc char[40];
        Math.Abs(value).TryFormat(plain, out var length, default, CultureInfo.InvariantCulture);
        var digits = plain[..length];
        var dot = digits.IndexOf('.');
        var whole = dot < 0 ? digits : digits[..dot];
        var fraction = dot < 0 ? [] : digits[(dot + 1)..].TrimEnd('0');

        Span<char> text = stackalloc char[64];
        var at = Group(whole, group, text);
        var decimals = Math.Max(fraction.Length, minDecimals);
        if (decimals > 0)
        {
            text[at++] = point;
            fraction.CopyTo(text[at..]);
            text.Slice(at + fraction.Length, decimals - fraction.Length).Fill('0');
            at += decimals;
        }

        return text[..at].ToString();
    }

    private static int Group(ReadOnlySpan<char> whole, char group, Span<char> text)
    {
        var at = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                text[at++] = group;
            }

            text[at++] = whole[i];
        }

        return at;
    }
}
