using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Deliverability;

/// <summary>Which order mails belong to whose ids carry its hash. Persisted.</summary>
internal sealed record IndexedMailOrder(ShopId Shop, OrderId Order);
