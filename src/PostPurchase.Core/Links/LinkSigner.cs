using System.Globalization;
using System.Text;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Links;

/// <summary>Signs links and checks them. The first key signs; all keys are accepted, so that keys can be rotated.</summary>
public sealed class LinkSigner(IReadOnlyList<byte[]> keys)
{
    private readonly SignedText _signed = new(keys);

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
        return _signed.Sign(content);
    }

    /// <summary>The content of a genuine link for this purpose that has not expired; null for any other text.</summary>
    public LinkToken? Read(string text, LinkPurpose purpose, Instant now) =>
        _signed.Open(text) is { } content && Parse(content) is { } token && token.Purpose == purpose && now < token.ExpiresAt ? token : null;

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
