using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using Xunit;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Invented WooCommerce webhooks: an order with two lines and tax, 12.50 + 8.98 + shipping 4.90 - coupon 2.00 = 24.38.</summary>
public static class WooCommerceWebhooks
{
    public const string Secret = "demo-woocommerce-secret";

    public static Instant ReceivedAt { get; } = Instant.FromUtc(2026, 3, 26, 9, 0, 1);

    public static JsonObject Order(string status = "processing", Action<JsonObject>? change = null)
    {
        var order = JsonNode.Parse("""
            {
              "id": 5012, "number": "WC-5012", "status": "processing", "currency": "EUR", "prices_include_tax": true,
              "date_created": "2026-03-20T10:15:00", "date_created_gmt": "2026-03-20T09:15:00",
              "date_modified": "2026-03-20T10:16:30", "date_modified_gmt": "2026-03-20T09:16:30",
              "date_paid": "2026-03-20T10:16:00", "date_paid_gmt": "2026-03-20T09:16:00",
              "date_completed": null, "date_completed_gmt": null,
              "discount_total": "1.68", "discount_tax": "0.32", "shipping_total": "4.12", "shipping_tax": "0.78",
              "total": "24.38", "total_tax": "3.89", "customer_id": 77,
              "billing": {"first_name": "Ida", "last_name": "Beispiel", "company": "", "address_1": "Rechnungsgasse 9", "address_2": "",
                "city": "Potsdam", "state": "DE-BB", "postcode": "14467", "country": "DE", "email": "ida@example.com"},
              "shipping": {"first_name": "Ida", "last_name": "Beispiel", "company": "", "address_1": "Lieferweg 3", "address_2": "2. Hof",
                "city": "Berlin", "state": "DE-BE", "postcode": "10999", "country": "DE"},
              "meta_data": [{"id": 1, "key": "wpml_language", "value": "en"}, {"id": 2, "key": "_odd", "value": {"a": [1, null]}}],
              "line_items": [
                {"id": 31, "name": "Becher", "product_id": 501, "variation_id": 0, "quantity": 1, "subtotal": "10.50", "subtotal_tax": "2.00",
                  "total": "10.50", "total_tax": "2.00", "sku": "BE-1", "price": 10.5, "meta_data": [],
                  "image": {"id": "9", "src": "https://shop.example.com/becher.jpg"}},
                {"id": 32, "name": "Tee - Minze", "product_id": 502, "variation_id": 88, "quantity": 2, "subtotal": "7.55", "subtotal_tax": "1.43",
                  "total": "5.87", "total_tax": "1.11", "sku": "", "price": 2.935,
                  "meta_data": [{"id": 3, "key": "pa_sorte", "value": "minze", "display_key": "Sorte", "display_value": "Minze"},
                    {"id": 4, "key": "groesse", "value": "100 g", "display_key": "Größe", "display_value": "100 g"},
                    {"id": 5, "key": "_reduced_stock", "value": "2"}]}],
              "fee_lines": [], "shipping_lines": [], "refunds": [], "coupon_lines": [{"id": 6, "code": "fruehling", "discount": "1.68"}]
            }
            """)!.AsObject();
        order["status"] = status;
        change?.Invoke(order);
        return order;
    }

    public static JsonObject Customer() => JsonNode.Parse("""
        {"id": 77, "date_created_gmt": "2026-01-02T03:04:05", "date_modified_gmt": "2026-03-01T08:00:00", "email": "ida@example.com",
          "first_name": "Ida", "last_name": "", "billing": {"first_name": "I.", "last_name": "Beispiel", "email": "alt@example.com"},
          "meta_data": [{"id": 1, "key": "locale", "value": "de_DE_formal"}]}
        """)!.AsObject();

    public static JsonObject WithMeta(JsonObject order, string key, JsonNode value)
    {
        order["meta_data"]!.AsArray().Add(new JsonObject { ["id"] = 99, ["key"] = key, ["value"] = value });
        return order;
    }

    public static WebhookRequest Signed(ReadOnlyMemory<byte> body, string topic, string secret = Secret) =>
        IntakeFixtures.Request(
            body,
            ("x-wc-webhook-topic", topic),
            ("x-wc-webhook-signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span))))
            with
        { ReceivedAt = ReceivedAt };

    public static Delivery Read(JsonNode body, string topic = "order.updated") =>
        new WooCommercePlatform().Read(Signed(Encoding.UTF8.GetBytes(body.ToJsonString()), topic), IntakeFixtures.Shop);

    public static Delivery.Understood Understood(JsonNode body, string topic = "order.updated") =>
        Assert.IsType<Delivery.Understood>(Read(body, topic));

    public static IReadOnlyList<OrderEvent> OrderEvents(JsonNode body, string topic = "order.updated") => Understood(body, topic).OrderEvents;

    public static Order ReadOrder(JsonNode body) => Assert.Single(OrderEvents(body).OfType<OrderEvent.Placed>()).Order;

    public static CustomerEvent CustomerEvent(JsonNode body, string topic) => Assert.Single(Understood(body, topic).CustomerEvents);

    /// <summary>Amounts and times written as in the code under test's documentation.</summary>
    public static Money Euro(decimal amount) => new(amount, "EUR");
}
