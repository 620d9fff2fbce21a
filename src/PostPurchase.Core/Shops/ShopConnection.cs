using NodaTime;

namespace PostPurchase.Core.Shops;

/// <summary>
/// How a shop system's own API is reached, to hold its orders against those on record. Persisted with the shop's settings. The secret is
/// never shown again.
/// </summary>
public sealed record ShopConnection
{
    /// <summary>As in webhooks' routes: <c>shopify</c>, <c>woocommerce</c> or <c>shopware</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>Where the shop is, such as <c>https://morgenrot.myshopify.com</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Client id, consumer key or access key id; null for a Shopify access token, which stands alone.</summary>
    public string? KeyId { get; init; }

    /// <summary>Client secret, consumer secret, secret access key, or access token.</summary>
    public required string Secret { get; init; }

    /// <summary>When it was last saved.</summary>
    public required Instant Since { get; init; }

    /// <summary>Without the secret: records are written into logs.</summary>
    public override string ToString() => $"{Platform} at {Address}";
}
