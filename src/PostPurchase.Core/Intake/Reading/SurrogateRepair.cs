using System.Globalization;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>
/// Replaces escaped halves of surrogate pairs (<c>\ud83d</c> without the other half, as left by shops that cut text after a number of
/// UTF-16 units) by <c>\ufffd</c>. System.Text.Json parses them but throws when the text, or a member's name, is read.
/// </summary>
internal static class SurrogateRepair
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    /// <summary>The same bytes where nothing is to be repaired.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        byte[]? repaired = null;
        var text = json.Span;
        if (!HasSurrogate(text))
        {
            return json;
        }

        for (var index = NextEscape(text, 0); index >= 0;)
        {
            if (UnitAt(text, index) is not { } unit || !char.IsSurrogate(unit))
            {
                index = NextEscape(text, index + 2);
                continue;
            }

            if (char.IsHighSurrogate(unit) && UnitAt(text, index + EscapeLength) is { } next && char.IsLowSurrogate(next))
            {
                index = NextEscape(text, index + (2 * EscapeLength));
                continue;
            }

            repaired ??= json.ToArray();
            Replacement.CopyTo(repaired.AsSpan(index));
            index = NextEscape(text, index + EscapeLength);
        }

        return repaired ?? json;
    }

    /// <summary>Whether anything looks like the escape of one (U+D800 to U+DFFF): in hardly any payload, though many escape every slash.</summary>
    private static bool HasSurrogate(ReadOnlySpan<byte> text) =>
        text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0;

    private static int NextEscape(ReadOnlySpan<byte> text, int from)
    {
        var offset = from < text.Length ? text[from..].IndexOf((byte)'\\') : -1;
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>The UTF-16 unit of the escape <c>\uXXXX</c> at this place; null for any other escape.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> text, int index) =>
        index + EscapeLength <= text.Length
        && text[index] == '\\' && text[index + 1] == 'u'
        && ushort.TryParse(text.Slice(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
