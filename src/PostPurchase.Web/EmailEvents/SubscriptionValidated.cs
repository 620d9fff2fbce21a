namespace PostPurchase.Web.EmailEvents;

/// <summary>The answer that proves to Event Grid that the route is ours.</summary>
internal sealed record SubscriptionValidated(string ValidationResponse);
