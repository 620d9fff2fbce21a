using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PostPurchase.Core.Intake.Signatures;

/// <summary>
/// HMAC-SHA256 over raw bytes, compared in constant time as the text that the header should have. Comparing texts means that
/// a header is never decoded: whatever stands in it can only fail to match.
/// </summary>
internal static class HmacSignature
{
    /// <summary>For headers in base64 (Shopify, WooCommerce). False for a missing header and for a blank secret.</summary>
    public static bool MatchesBase64(ReadOnlySpan<byte> signed, string? header, string secret) =>
        !string.IsNullOrWhiteSpace(secret) && MatchesBase64(signed, header.AsSpan(), Encoding.UTF8.GetBytes(secret));

    /// <summary>For keys that are bytes (Standard Webhooks). False for an empty key.</summary>
    public static bool MatchesBase64(ReadOnlySpan<byte> signed, ReadOnlySpan<char> header, ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            return false;
        }

        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed, mac);
        Span<char> expected = stackalloc char[Base64.GetMaxEncodedToUtf8Length(HMACSHA256.HashSizeInBytes)];
        return Convert.TryToBase64Chars(mac, expected, out var length) && AreSame(expected[..length], header);
    }

    /// <summary>For headers in lower-case hexadecimal (Shopware). False for a missing header and for a blank secret.</summary>
    public static bool MatchesHex(ReadOnlySpan<byte> signed, string? header, string secret)
    {
        if (string.IsNullOrWhiteSpace(secret))
        {
            return false;
        }

        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed, mac);
        return AreSame(Convert.ToHexStringLower(mac), header);
    }

    private static bool AreSame(ReadOnlySpan<char> expected, ReadOnlySpan<char> header) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(header.Trim()));
}
