using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Local.Demo;

/// <summary>Hides shops that carry a secret of the documentation: who can reach this host from elsewhere could use it.</summary>
internal sealed class LoopbackOnlyShops(StoredShops shops) : IShops
{
    public async ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) =>
        await shops.Find(id, cancellation) is { } shop
        && !PublishedSecrets.Guard(shop)
            ? shop
            : null;
}
