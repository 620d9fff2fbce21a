using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Intake.Signatures;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>
/// Shopify's webhooks (shopify.dev, "Webhooks"). The body is signed with the app's client secret; topic and ids stand in headers that
/// are not signed.
/// </summary>
public sealed class ShopifyPlatform : IPlatform
{
    public string Name => "shopify";

    public bool IsUnsignedPing(WebhookRequest request) => false;

    public bool IsAuthentic(WebhookRequest request, IReadOnlyList<string> secrets, Instant now)
    {
        var signature = new ShopifyHeaders(request).Signature;
        return secrets.Any(secret => HmacSignature.MatchesBase64(request.Body.Span, signature, secret));
    }

    public Delivery Read(WebhookRequest request, Shop shop)
    {
        var headers = new ShopifyHeaders(request);
        if (headers.Topic is not { } sent)
        {
            return new Delivery.Malformed("", ShopifyHeaders.TopicName, "is missing");
        }

        var topic = ShopifyTopics.Normalized(sent);
        if (ShopifyTopics.AboutOrders.TryGetValue(topic, out var orderEvents))
        {
            return PayloadReader.Read(topic, request.Body, body =>
                orderEvents(new ShopifyWebhook(topic, headers, body)) is { Count: > 0 } events
                    ? new Delivery.Understood(topic, DedupeKey(request, headers, topic), events, [])
                    : new Delivery.Ignored(topic));
        }

        if (ShopifyTopics.AboutCustomers.TryGetValue(topic, out var customerEvents))
        {
            return PayloadReader.Read(topic, request.Body, body =>
                customerEvents(new ShopifyWebhook(topic, headers, OfCustomer(body))) is { Count: > 0 } events
                    ? new Delivery.Understood(topic, DedupeKey(request, headers, topic), [], events)
                    : new Delivery.Ignored(topic));
        }

        return new Delivery.Ignored(topic);
    }

    /// <summary>
    /// The topic is not signed: whoever got hold of a webhook about an order could send it again as a demand to erase its customer. What
    /// lists lines is about an order.
    /// </summary>
    private static PayloadNode OfCustomer(PayloadNode body) =>
        body.Required().Member("line_items") is { Exists: true } lines ? throw lines.Problem("belongs to an order, not to a customer") : body;

    /// <summary>
    /// Shopify's texts name both ids. The event's is shared by all topics that one action caused, so that alone it would drop one of
    /// orders/create and orders/paid.
    /// </summary>
    private static string DedupeKey(WebhookRequest request, ShopifyHeaders headers, string topic)
    {
        if (headers.WebhookId is { } webhook)
        {
            return ContentHash.OfId(webhook);
        }

        return headers.EventId is { } caused
            ? ContentHash.OfId($"{caused}|{topic}")
            : ContentHash.Of(request.Body.Span, topic);
    }
}
