using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Names a delivery, <c>msg_{time}{hash}</c>: the same for the same news and target however often it is made. It is the webhook's id,
/// and finds the delivery's row, which lies newest first.
/// </summary>
internal static class OutgoingId
{
    private const string Prefix = "msg_";
    private const int TimeDigits = 12;
    private const int HashBytes = 10;
    private const int Length = 4 + TimeDigits + (2 * HashBytes);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <param name="at">When the news became known; on record, so that it never differs.</param>
    /// <param name="parts">Of what and to whom, within the shop.</param>
    public static string Of(Instant at, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(StorageKey.Join(parts)));
        return Prefix
            + at.ToUnixTimeMilliseconds().ToString($"x{TimeDigits}", CultureInfo.InvariantCulture)
            + Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }

    /// <summary>When it became known, to the millisecond; false for what is no id of ours.</summary>
    public static bool TryTime(string id, out Instant at)
    {
        at = default;
        if (id.Length != Length
            || !id.StartsWith(Prefix, StringComparison.Ordinal)
            || id.AsSpan(Prefix.Length).ContainsAnyExcept(Digits)
            || !long.TryParse(id.AsSpan(Prefix.Length, TimeDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var time)
            || time > Instant.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        at = Instant.FromUnixTimeMilliseconds(time);
        return true;
    }
}
