using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>Everything a decision rests on, but the time.</summary>
public sealed record JourneyFacts(Campaign Campaign, Shop Shop, Order Order, OrderState State, JourneyRecord Journey, RecipientPlace Place);
