namespace PostPurchase.Web.Webhooks;

/// <summary>The answer to a webhook that says nothing of use to us.</summary>
/// <param name="Ignored">The shop system's name for its topic.</param>
internal sealed record IgnoredWebhook(string Ignored);
