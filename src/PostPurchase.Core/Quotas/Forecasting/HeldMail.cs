using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>A mail that is due and held.</summary>
internal sealed record HeldMail(string Campaign, string Step, Rule Rule, OrderId Order);
