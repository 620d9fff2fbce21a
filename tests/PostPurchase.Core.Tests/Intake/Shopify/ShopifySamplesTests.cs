using System.Text;
using System.Text.Json;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopify;

/// <summary>Real bodies of Shopify, API versions 2008 to 2026.</summary>
public sealed class ShopifySamplesTests
{
    // Longer names first: customers_email_... begins with customers_.
    private static readonly (string Marker, string Topic)[] Topics =
    [
        ("activepieces_orders_paid", "orders/paid"),
        ("customers_email_marketing_consent", "customers_email_marketing_consent/update"),
        ("customers_delete", "customers/delete"),
        ("customers_redact", "customers/redact"),
        ("customer", "customers/create"),
        ("fulfillment_event", "fulfillment_events/create"),
        ("fulfillment_orders_order_routing_complete", "fulfillment_orders/order_routing_complete"),
        ("fulfillment_orders_placed_on_hold", "fulfillment_orders/placed_on_hold"),
        ("fulfillment_orders_split", "fulfillment_orders/split"),
        ("fulfillment", "fulfillments/create"),
        ("draft_orders", "draft_orders/create"),
        ("orders_delete", "orders/delete"),
        ("orders_edited", "orders/edited"),
        ("orders_risk_assessment_changed", "orders/risk_assessment_changed"),
        ("order", "orders/create"),
        ("refund", "refunds/create"),
        ("returns_approve", "returns/approve"),
        ("returns_cancel", "returns/cancel"),
        ("returns_close", "returns/close"),
        ("returns_decline", "returns/decline"),
        ("returns_update", "returns/update"),
        ("shop_redact", "shop/redact"),
        ("checkout", "checkouts/create"),
        ("transaction", "order_transactions/create"),
    ];

    [SampleFact]
    public void Real_bodies_are_read_as_approved() =>
        ApprovedDeliveries.Check("shopify", new ShopifyPlatform(), ShopifyWebhooks.Secret, (name, body) =>
            ShopifyWebhooks.Of(Topics.First(topic => name.Contains(topic.Marker, StringComparison.Ordinal)).Topic, body));

    [SampleFact]
    public void Captured_deliveries_are_read_as_approved() =>
        ApprovedDeliveries.Check("shopify-with-headers", new ShopifyPlatform(), ShopifyWebhooks.Secret, (_, file) => Captured(file));

    /// <summary>The captured headers, with the signature made again, since the captured bodies were written again.</summary>
    private static WebhookRequest Captured(byte[] file)
    {
        using var captured = JsonDocument.Parse(file);
        var body = Encoding.UTF8.GetBytes(captured.RootElement.GetProperty("body").GetRawText());
        var headers = captured.RootElement.GetProperty("headers").EnumerateObject()
            .Where(header => header.Name != "x-shopify-hmac-sha256")
            .Select(header => (header.Name, header.Value.GetString() ?? ""))
            .Append(("X-Shopify-Hmac-Sha256", ShopifyWebhooks.Sign(body)));
        return IntakeFixtures.Request(body, [.. headers]);
    }
}
