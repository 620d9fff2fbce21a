namespace PostPurchase.Core.Shops;

/// <summary>Finds a shop's settings; null where there is no such shop. May be a few seconds behind a change.</summary>
public interface IShops
{
    ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation);
}
