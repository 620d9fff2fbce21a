using System.Text;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>Makes text from outside harmless to store, log and mail.</summary>
public static class CleanText
{
    /// <summary>
    /// Without control characters other than line feed, halves of surrogate pairs replaced by U+FFFD, trimmed, and cut after
    /// <paramref name="maxLength"/> UTF-16 units (never through a pair). Null where nothing is left.
    /// </summary>
    public static string? Of(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = (IsClean(text) ? text : Rebuild(text)).Trim();
        if (clean.Length > maxLength)
        {
            var end = char.IsHighSurrogate(clean[maxLength - 1]) ? maxLength - 1 : maxLength;
            clean = clean[..end].TrimEnd();
        }

        return clean.Length == 0 ? null : clean;
    }

    private static bool IsClean(string text)
    {
        foreach (var unit in text)
        {
            if (char.IsSurrogate(unit) || (char.IsControl(unit) && unit != '\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);

        // Enumerating runes replaces lone surrogates by U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (rune.Value == '\n' || !Rune.IsControl(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
