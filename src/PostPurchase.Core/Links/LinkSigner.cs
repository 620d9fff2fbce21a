using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Links;

/// <summary>
/// Signs links and checks them: base64url of the content, a dot, base64url of half an HMAC-SHA256 (128 bits, as RFC 2104
/// section 5 allows). The first key signs; all keys are accepted, so that keys can be rotated.
/// </summary>
public sealed class LinkSigner(IReadOnlyList<byte[]> keys)
{
    private const int TagBytes = 16;

    /// <summary>Longer texts are refused unread.</summary>
    private const int MaxLength = 1024;

    public string Sign(LinkToken token)
    {
        string[] parts =
        [
            token.Purpose.ToString(),
            token.Shop.Value,
            token.Subject,
            token.Message,
            token.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ];
        var content = Encoding.UTF8.GetBytes(StorageKey.Join(token.Occurrence is { } occurrence ? [.. parts, occurrence] : parts));
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(Tag(keys[0], content))}";
    }

    /// <summary>The content of a genuine link for this purpose that has not expired; null for any other text.</summary>
    public LinkToken? Read(string text, LinkPurpose purpose, Instant now)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (text.Length > MaxLength || dot < 0 || Decode(text[..dot]) is not { } content || Decode(text[(dot + 1)..]) is not { } tag)
        {
            return null;
        }

        var genuine = false;
        foreach (var key in keys)
        {
            genuine |= CryptographicOperations.FixedTimeEquals(Tag(key, content), tag);
        }

        if (!genuine || Parse(content) is not { } token)
        {
            return null;
        }

        return token.Purpose == purpose && now < token.ExpiresAt ? token : null;
    }

    private static byte[] Tag(byte[] key, byte[] content) => HMACSHA256.HashData(key, content)[..TagBytes];

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static LinkToken? Parse(byte[] content)
    {
        string[] parts = [.. StorageKey.Split(Encoding.UTF8.GetString(content))];
        return parts is [var purpose, var shop, var subject, var message, var expires, .. { Length: <= 1 } further]
            && Enum.TryParse<LinkPurpose>(purpose, out var known)
            && long.TryParse(expires, CultureInfo.InvariantCulture, out var seconds)
            ? new LinkToken(known, new(shop), subject, message, Instant.FromUnixTimeSeconds(seconds))
            {
                Occurrence = further is [var occurrence] ? occurrence : null,
            }
            : null;
    }
}
