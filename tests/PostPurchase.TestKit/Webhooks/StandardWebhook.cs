using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>A webhook of the <c>standard</c> platform, signed as a sender would (Standard Webhooks 1.0.0), independently of the product's code.</summary>
public sealed record StandardWebhook(string Id, Instant SentAt, string Body)
{
    public const string DemoSecret = "whsec_ZGVtby1zdGFuZGFyZC13ZWJob29rcy1zZWNyZXQ=";

    public IReadOnlyDictionary<string, string> Headers(string secret = DemoSecret)
    {
        var timestamp = SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{timestamp}.{Body}"));
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["webhook-id"] = Id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = "v1," + Convert.ToBase64String(signature),
        };
    }

    /// <summary>As a request to a host.</summary>
    public HttpRequestMessage ToRequest(string path = "/webhooks/demo/standard", string secret = DemoSecret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in Headers(secret))
        {
            request.Headers.Add(name, value);
        }

        return request;
    }
}
