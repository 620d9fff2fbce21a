namespace PostPurchase.Core.Intake.Reading;

/// <summary>Which texts mail could go to.</summary>
public static class EmailText
{
    // RFC 5321, 4.5.3.1: 64 before the @, 255 after it, 256 with brackets as a path.
    private const int MaxLength = 254;

    /// <summary>Null for anything that is no address.</summary>
    public static string? Of(string? raw)
    {
        var text = raw?.Trim();
        if (text is null || text.Length > MaxLength || text.Any(unit => char.IsControl(unit) || char.IsWhiteSpace(unit)))
        {
            return null;
        }

        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 ? CleanText.Of(text, MaxLength) : null;
    }
}
