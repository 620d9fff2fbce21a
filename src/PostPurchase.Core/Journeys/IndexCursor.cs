using System.Buffers;
using System.Globalization;

namespace PostPurchase.Core.Journeys;

/// <summary>A place in a shop's <see cref="JourneyIndex"/>: as text <c>{bucket}:{row}</c>, so that who pages need not remember anything else.</summary>
/// <param name="After">The row of the last order before this place; null at the beginning of the bucket.</param>
public readonly record struct IndexCursor(int Bucket, string? After)
{
    /// <summary>What keys consist of; cursors come from anybody.</summary>
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@+=|");

    public static IndexCursor First { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bucket}:{After}");

    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static IndexCursor Parse(string text) =>
        TryParse(text, out var cursor) ? cursor : throw new FormatException($"'{text}' is no cursor.");

    public static bool TryParse(string text, out IndexCursor cursor)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var bucket)
            || bucket >= JourneyIndex.Buckets
            || text.AsSpan().ContainsAnyExcept(Allowed))
        {
            cursor = default;
            return false;
        }

        cursor = new IndexCursor(bucket, colon == text.Length - 1 ? null : text[(colon + 1)..]);
        return true;
    }
}
