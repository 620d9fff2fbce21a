namespace PostPurchase.Core.Messages.Markup;

/// <summary>Text cut to a length.</summary>
internal static class Shortened
{
    /// <summary>At most <paramref name="max"/> characters (UTF-16), an ellipsis included; no surrogate pair is cut in two.</summary>
    public static string To(int max, string text)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
