using System.Collections.Frozen;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Secrets of the demo shop. They stand in the documentation, so they keep nobody out.</summary>
public static class PublishedSecrets
{
    public const string ConsoleKey = "demo-console-key";
    public const string Shopify = "demo-shopify-secret";
    public const string WooCommerce = "demo-woocommerce-secret";
    public const string Shopware = "demo-shopware-secret";

    /// <summary><c>demo-standard-webhooks-secret</c> in base64.</summary>
    public const string Standard = "whsec_ZGVtby1zdGFuZGFyZC13ZWJob29rcy1zZWNyZXQ=";

    private static readonly FrozenSet<string> All =
        new[] { ConsoleKey, Shopify, WooCommerce, Shopware, Standard }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string? secret) => secret is not null && All.Contains(secret);

    /// <summary>Whether the shop is guarded by one of them.</summary>
    public static bool Guard(Shop shop) => shop.ConsoleKeys.Concat(shop.WebhookSecrets.Values.SelectMany(secrets => secrets)).Any(Contains);
}
