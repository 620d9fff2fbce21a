namespace PostPurchase.Core.Intake.Reading;

/// <summary>Which texts are language tags.</summary>
internal static class LanguageText
{
    // RFC 5646, 4.4.1: room for every registered tag.
    private const int MaxLength = 35;

    /// <summary>BCP 47 tag, such as <c>de</c> or <c>en-GB</c>, also when written <c>en_GB</c>; null for anything else.</summary>
    public static string? Of(string? raw)
    {
        var text = raw?.Replace('_', '-');
        return text is { Length: >= 2 and <= MaxLength }
            && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
            && text.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-')
                ? text
                : null;
    }
}
