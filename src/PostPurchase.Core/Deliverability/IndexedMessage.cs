using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Deliverability;

/// <summary>Which order a mail belongs to. Persisted.</summary>
internal sealed record IndexedMessage(ShopId Shop, OrderId Order);
