using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Intake;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Signed canonical deliveries.</summary>
public static class StandardWebhooks
{
    public const string Secret = "whsec_ZGVtby1zdGFuZGFyZC13ZWJob29rcy1zZWNyZXQ=";

    public static WebhookRequest Of(byte[] body, Instant? sentAt = null, string id = "msg_1")
    {
        var seconds = (sentAt ?? IntakeFixtures.Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed));
        return IntakeFixtures.Request(
            body, ("webhook-id", id), ("webhook-timestamp", seconds), ("webhook-signature", $"v1,{signature}"));
    }

    public static WebhookRequest Of(string body, Instant? sentAt = null) => Of(Encoding.UTF8.GetBytes(body), sentAt);
}
