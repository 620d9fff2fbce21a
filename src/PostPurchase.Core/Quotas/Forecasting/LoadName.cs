using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Whose mails are expected.</summary>
public sealed record LoadName(ShopId Shop, string Campaign, string Step, SendingClass Class);
