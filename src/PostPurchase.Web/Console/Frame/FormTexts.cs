namespace PostPurchase.Web.Console.Frame;

/// <summary>Texts that people write into fields.</summary>
internal static class FormTexts
{
    /// <summary>The text, cut to what is taken; null where there is none.</summary>
    public static string? Of(string? field, int most) =>
        string.IsNullOrWhiteSpace(field) ? null : field.Trim() is var text && text.Length > most ? text[..most] : field.Trim();
}
