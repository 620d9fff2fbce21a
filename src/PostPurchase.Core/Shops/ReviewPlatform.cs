namespace PostPurchase.Core.Shops;

/// <summary>A place where customers write reviews.</summary>
/// <param name="Id">Unique in the shop, such as <c>google</c>.</param>
/// <param name="Name">As customers read it.</param>
/// <param name="Url">
/// Where a review is written, https only. <c>{orderNumber}</c>, <c>{productId}</c> and <c>{sku}</c> stand for the order's; with one
/// of the last two, reviews are written for each product.
/// </param>
public sealed record ReviewPlatform(string Id, string Name, string Url);
