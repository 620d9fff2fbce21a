namespace PostPurchase.Core.Vouchers;

/// <summary>A pool's head at the version at which it was read.</summary>
internal sealed record StoredPool(PoolHead Head, string ETag);
