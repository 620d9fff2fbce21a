using System.Buffers;
using System.Globalization;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>A place in an audience: as text <c>{bucket}:{list}:{row}</c>, so that who pages need not remember anything else.</summary>
public readonly record struct AudienceCursor
{
    /// <summary>What keys consist of; cursors come from anybody.</summary>
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@+=|");

    internal AudienceCursor(int bucket, CandidateCursor at) => (Bucket, At) = (bucket, at);

    internal int Bucket { get; }

    internal CandidateCursor At { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bucket}:{At}");

    public static bool TryParse(string text, out AudienceCursor cursor)
    {
        cursor = default;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || text.AsSpan().ContainsAnyExcept(Allowed)
            || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var bucket)
            || !CandidateCursor.TryParse(text[(colon + 1)..], out var at))
        {
            return false;
        }

        cursor = new AudienceCursor(bucket, at);
        return true;
    }
}
