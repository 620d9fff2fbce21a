using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Demo;

/// <summary>Hides shops that carry a secret of the documentation: who can reach this host from elsewhere could use it.</summary>
internal sealed class LoopbackOnlyShops(StoredShops shops) : IShops
{
    private static readonly HashSet<string> Published = new(
        [DemoShop.ConsoleKey, DemoShop.ShopifySecret, DemoShop.WooCommerceSecret, DemoShop.ShopwareSecret, DemoShop.StandardSecret],
        StringComparer.Ordinal);

    public async ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) =>
        await shops.Find(id, cancellation) is { } shop
        && !shop.ConsoleKeys.Concat(shop.WebhookSecrets.Values.SelectMany(secrets => secrets)).Any(Published.Contains)
            ? shop
            : null;
}
