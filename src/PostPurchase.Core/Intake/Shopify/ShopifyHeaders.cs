using NodaTime;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>
/// The headers of a delivery. Newer deliveries use the same names without <c>X-</c>; Shopify's own libraries look for those first
/// (Shopify/shopify-app-js). They are not signed.
/// </summary>
internal sealed class ShopifyHeaders(WebhookRequest request)
{
    public const string TopicName = "X-Shopify-Topic";

    public const string TriggeredAtName = "X-Shopify-Triggered-At";

    public string? Signature => Find("X-Shopify-Hmac-Sha256");

    /// <summary>As Shopify writes it, or as its enumeration does: <c>orders/create</c> or <c>ORDERS_CREATE</c>.</summary>
    public string? Topic => CleanText.Of(Find(TopicName), maxLength: 100);

    /// <summary>Unique to the delivery of one event to one subscription; the same over retries.</summary>
    public string? WebhookId => Find("X-Shopify-Webhook-Id");

    /// <summary>Shared by all deliveries that one action of the merchant caused, whatever their topics.</summary>
    public string? EventId => Find("X-Shopify-Event-Id");

    /// <summary>When the webhook was triggered; the same over retries.</summary>
    public Instant? TriggeredAt()
    {
        if (Find(TriggeredAtName) is not { } text)
        {
            return null;
        }

        return TimeText.Parse(text.Trim()) ?? throw new UnreadableException(TriggeredAtName, "must be a time with its offset");
    }

    private string? Find(string name)
    {
        var newer = request.Header(name["X-".Length..]);
        var value = string.IsNullOrWhiteSpace(newer) ? request.Header(name) : newer;
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
