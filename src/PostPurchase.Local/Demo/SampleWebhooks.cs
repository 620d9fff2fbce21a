using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Demo;

/// <summary>Fires webhooks at our own intake as Shopify would: signed, with its headers, and by the same way as all others.</summary>
internal sealed class SampleWebhooks(WebhookIntake intake)
{
    public async Task Fire(string topic, JsonObject payload, Instant now, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var id = DeterministicGuid.Of($"sample webhook {topic} {Convert.ToHexStringLower(SHA256.HashData(body))} {now}");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json",
            ["X-Shopify-Topic"] = topic,
            ["X-Shopify-Hmac-Sha256"] = Sign(body),
            ["X-Shopify-Shop-Domain"] = "morgenrot.example",
            ["X-Shopify-Webhook-Id"] = id.ToString("D"),
            ["X-Shopify-Triggered-At"] = InstantPattern.ExtendedIso.Format(now),
        };
        var request = new WebhookRequest(headers, body) { ReceivedAt = now };
        var result = await intake.Receive(new ShopId(DemoShop.Id), "shopify", request, now, cancellation);
        if (result is not (IntakeResult.Accepted or IntakeResult.Duplicate))
        {
            throw new InvalidOperationException($"The sample webhook {topic} was not taken in: {result}.");
        }
    }

    /// <summary>Base64 of HMAC-SHA256 over the bytes, as in <c>X-Shopify-Hmac-Sha256</c>.</summary>
    public static string Sign(byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(DemoShop.ShopifySecret), body));
}
