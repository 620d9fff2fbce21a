using System.Net;
using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Intake.Signatures;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WooCommerce's webhooks: woocommerce/woocommerce, <c>includes/class-wc-webhook.php</c>. It knows no topics for paid, shipped,
/// cancelled or refunded: all of these are <c>order.updated</c> with another status.
/// </summary>
public sealed class WooCommercePlatform : IPlatform
{
    private const string TopicHeader = "X-WC-Webhook-Topic";
    private const string SignatureHeader = "X-WC-Webhook-Signature";
    private const int MaxTopicLength = 200;

    public string Name => "woocommerce";

    public bool IsUnsignedPing(WebhookRequest request) => WooCommercePing.Is(request);

    /// <inheritdoc/>
    /// <remarks>
    /// WooCommerce signs with the secret after <c>wp_specialchars_decode</c>, so a secret copied in its stored, escaped form
    /// counts too.
    /// </remarks>
    public bool IsAuthentic(WebhookRequest request, IReadOnlyList<string> secrets, Instant now)
    {
        var signature = request.Header(SignatureHeader);
        return secrets.Any(secret =>
            HmacSignature.MatchesBase64(request.Body.Span, signature, secret)
            || HmacSignature.MatchesBase64(request.Body.Span, signature, WebUtility.HtmlDecode(secret)));
    }

    public Delivery Read(WebhookRequest request, Shop shop)
    {
        if (IsUnsignedPing(request))
        {
            return new Delivery.Ping();
        }

        var topic = CleanText.Of(request.Header(TopicHeader), MaxTopicLength)?.ToLowerInvariant();
        return topic switch
        {
            null => new Delivery.Malformed("", TopicHeader, "is missing"),
            "order.created" or "order.updated" or "order.restored" =>
                PayloadReader.Read(topic, request.Body, body => WooCommerceOrderEvents.Of(topic, body, shop)),
            "order.deleted" =>
                PayloadReader.Read(topic, request.Body, body => WooCommerceDeletions.OfOrder(topic, body, request.ReceivedAt)),
            "customer.created" or "customer.updated" =>
                PayloadReader.Read(topic, request.Body, body => WooCommerceCustomers.Changed(topic, body, shop)),
            "customer.deleted" =>
                PayloadReader.Read(topic, request.Body, body => WooCommerceDeletions.OfCustomer(topic, body, request.ReceivedAt)),
            _ => new Delivery.Ignored(topic),
        };
    }
}
