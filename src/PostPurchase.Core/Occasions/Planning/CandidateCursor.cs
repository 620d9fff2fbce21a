using System.Globalization;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>A place in the candidates of a bucket: as text <c>{list}:{row}</c>.</summary>
/// <param name="List">Which of the lists that the day's candidates come from, from 0.</param>
/// <param name="After">The last row before this place; null at the beginning of the list.</param>
internal readonly record struct CandidateCursor(int List, string? After)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{List}:{After}");

    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static CandidateCursor Parse(string text) =>
        TryParse(text, out var cursor) ? cursor : throw new FormatException($"'{text}' is no cursor.");

    public static bool TryParse(string text, out CandidateCursor cursor)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var list))
        {
            cursor = default;
            return false;
        }

        cursor = new CandidateCursor(list, colon == text.Length - 1 ? null : text[(colon + 1)..]);
        return true;
    }
}
