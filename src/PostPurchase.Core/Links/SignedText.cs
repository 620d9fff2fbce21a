using System.Buffers.Text;
using System.Security.Cryptography;
using PostPurchase.Core.Hashing;

namespace PostPurchase.Core.Links;

/// <summary>
/// Content that only we can have written: base64url of it, a dot, base64url of half an HMAC-SHA256 (128 bits, as RFC 2104
/// section 5 allows). The first key signs; all keys are accepted, so that keys can be rotated.
/// </summary>
public sealed class SignedText(IReadOnlyList<byte[]> keys)
{
    private const int TagBytes = 16;

    /// <summary>Longer texts are refused unread.</summary>
    private const int MaxLength = 1024;

    private readonly IReadOnlyList<KeyedHash> _hashes = [.. keys.Select(key => new KeyedHash(key))];

    public string Sign(ReadOnlySpan<byte> content)
    {
        Span<byte> tag = stackalloc byte[KeyedHash.Bytes];
        _hashes[0].Of(content, tag);
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(tag[..TagBytes])}";
    }

    /// <summary>The content of a genuine text; null for any other.</summary>
    public byte[]? Open(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (text.Length > MaxLength || dot < 0 || Decode(text[..dot]) is not { } content || Decode(text[(dot + 1)..]) is not { } tag)
        {
            return null;
        }

        var genuine = false;
        Span<byte> expected = stackalloc byte[KeyedHash.Bytes];
        foreach (var hash in _hashes)
        {
            hash.Of(content, expected);
            genuine |= CryptographicOperations.FixedTimeEquals(expected[..TagBytes], tag);
        }

        return genuine ? content : null;
    }

    /// <summary>Null for what we would write otherwise: padding, white space and loose last bits make other texts of the same bytes.</summary>
    private static byte[]? Decode(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
