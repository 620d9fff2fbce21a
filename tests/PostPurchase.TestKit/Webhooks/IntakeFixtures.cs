using System.Text;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>What every adapter's tests need.</summary>
public static class IntakeFixtures
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 26, 9, 0);

    public static Shop Shop { get; } = new()
    {
        Id = new ShopId("demo"),
        Name = "Demo",
        TimeZone = "Europe/Berlin",
        Country = "DE",
        Language = "de",
        Sender = new SenderSettings { Name = "Demo", Address = "shop@example.com", ReplyTo = "help@example.com" },
        Brand = new BrandSettings { ShopUrl = "https://shop.example.com", Imprint = "Demo, Berlin" },
    };

    /// <summary>A request whose headers are looked up without regard to case, as hosts do.</summary>
    public static WebhookRequest Request(ReadOnlyMemory<byte> body, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            byName[name] = value;
        }

        return new WebhookRequest(byName, body);
    }

    public static WebhookRequest Request(string body, params ReadOnlySpan<(string Name, string Value)> headers) =>
        Request(Encoding.UTF8.GetBytes(body), headers);
}
