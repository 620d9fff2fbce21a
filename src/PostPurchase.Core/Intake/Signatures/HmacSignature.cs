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
        !string.IsNullOrWhiteSpace(secret) && AreSame(Base64(signed, Encoding.UTF8.GetBytes(secret)), header);

    /// <summary>For headers in lower-case hexadecimal (Shopware). False for a missing header and for a blank secret.</summary>
    public static bool MatchesHex(ReadOnlySpan<byte> signed, string? header, string secret) =>
        !string.IsNullOrWhiteSpace(secret)
        && AreSame(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)), header);

    /// <summary>The signature itself, for headers that list several.</summary>
    public static string Base64(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> key) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, signed));

    /// <summary>Compares in constant time for texts of equal length; blanks around the header's text don't count.</summary>
    public static bool AreSame(ReadOnlySpan<char> expected, ReadOnlySpan<char> header) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(header.Trim()));
}
