using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reviews;

/// <summary>A place where the customer of an order can write a review.</summary>
/// <param name="Line">What it is about; null: the order or the shop.</param>
/// <param name="Url">Absolute.</param>
public sealed record ReviewTarget(ReviewPlatform Platform, OrderLine? Line, string Url);
