using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Intake;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Signed Shopify deliveries.</summary>
public static class ShopifyWebhooks
{
    public const string Secret = "demo-shopify-secret";
    public const string TriggeredAt = "2026-03-26T08:59:58.123456789Z";

    public static WebhookRequest Of(string topic, byte[] body, string triggeredAt = TriggeredAt, string id = "delivery-1") =>
        IntakeFixtures.Request(
            body,
            ("X-Shopify-Topic", topic),
            ("X-Shopify-Hmac-Sha256", Sign(body)),
            ("X-Shopify-Webhook-Id", id),
            ("X-Shopify-Triggered-At", triggeredAt));

    public static WebhookRequest Of(string topic, string body) => Of(topic, Encoding.UTF8.GetBytes(body));

    public static string Sign(byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
}
