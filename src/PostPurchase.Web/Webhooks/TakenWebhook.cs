namespace PostPurchase.Web.Webhooks;

/// <summary>The answer to a webhook that was taken in. A repetition has the same id.</summary>
internal sealed record TakenWebhook(string EventId, bool Duplicate);
