using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Orders;
using Xunit;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Invented Shopware webhooks: an order with two lines and a promotion, 19.98 + 39.39 + shipping 4.99 - 5.00 = 59.36.</summary>
public static class ShopwareWebhooks
{
    public const string Secret = "demo-shopware-secret";
    public const string Id = "0190aaaa0000700080000000000000a1";
    public const string DeliveryId = "0190aaaa0000700080000000000000d1";
    public const string TransactionId = "0190aaaa0000700080000000000000f1";

    public static JsonObject Order(Action<JsonObject>? change = null)
    {
        var order = JsonNode.Parse("""
            {
              "id": "0190aaaa0000700080000000000000a1", "orderNumber": "20017", "extensions": [], "customFields": null,
              "orderDateTime": "2026-03-20T09:15:00.123+00:00", "createdAt": "2026-03-20T09:15:01.000+00:00", "updatedAt": "2026-03-21T08:00:00.000+00:00",
              "amountTotal": 59.36, "shippingTotal": 4.99, "taxStatus": "gross", "billingAddressId": "0190aaaa0000700080000000000000b1",
              "price": {"netPrice": 49.88, "totalPrice": 59.36, "positionPrice": 54.370000000000005, "taxStatus": "gross",
                "calculatedTaxes": [{"tax": 9.48, "taxRate": 19, "price": 59.36}]},
              "shippingCosts": {"unitPrice": 4.99, "quantity": 1, "totalPrice": 4.99, "calculatedTaxes": [{"tax": 0.8, "taxRate": 19, "price": 4.99}]},
              "currency": {"isoCode": "EUR", "factor": 1}, "language": {"name": "Deutsch", "locale": {"code": "de-DE"}},
              "orderCustomer": {"email": "jo@example.com", "firstName": "Jo", "lastName": "Muster", "customerId": "0190aaaa0000700080000000000000c1",
                "customer": {"guest": false, "birthday": "1988-02-29T00:00:00.000+00:00"}},
              "billingAddress": {"firstName": "Jo", "lastName": "Muster", "street": "Kanzleistr. 1", "zipcode": "70173", "city": "Stuttgart",
                "country": {"iso": "DE"}, "countryState": {"shortCode": "DE-BW"}},
              "addresses": [],
              "lineItems": [
                {"id": "l1", "type": "product", "productId": "p1", "parentId": null, "label": "Kanne", "quantity": 2, "unitPrice": 9.99, "totalPrice": 19.98,
                  "states": ["is-physical"], "cover": {"url": "https://shop.example.com/kanne.jpg"},
                  "payload": {"productNumber": "KA-7", "tagIds": ["t1", "t2"], "options": [{"group": "Farbe", "option": "Blau"}, {"group": "Größe", "option": "L"}]},
                  "price": {"totalPrice": 19.98, "calculatedTaxes": [{"tax": 3.19, "taxRate": 19, "price": 19.98}]}},
                {"id": "l2", "type": "product", "productId": "p2", "parentId": null, "label": "Kurs (Download)", "quantity": 1, "unitPrice": 39.39, "totalPrice": 39.39,
                  "states": ["is-download"], "cover": null, "payload": [],
                  "price": {"totalPrice": 39.39, "calculatedTaxes": [{"tax": 6.29, "taxRate": 19, "price": 39.39}]}},
                {"id": "l3", "type": "promotion", "productId": null, "referencedId": "LENZ5", "parentId": null, "label": "Frühling", "quantity": 1,
                  "unitPrice": -5, "totalPrice": -5, "payload": {"code": "LENZ5"},
                  "price": {"totalPrice": -5, "calculatedTaxes": [{"tax": -0.8, "taxRate": 19, "price": -5}]}}],
              "deliveries": [
                {"id": "0190aaaa0000700080000000000000d1", "trackingCodes": ["JD 014"], "createdAt": "2026-03-20T09:15:01.000+00:00", "updatedAt": "2026-03-21T07:30:00.000+00:00",
                  "shippingCosts": {"totalPrice": 4.99}, "shippingMethod": {"name": "DHL", "translated": {"name": "DHL Paket"}, "trackingUrl": "https://dhl.example/%s"},
                  "positions": null, "stateMachineState": null,
                  "shippingOrderAddress": {"firstName": "Jo", "lastName": "Muster", "street": "Neckarweg 5", "zipcode": "72070", "city": "Tübingen",
                    "country": {"iso": "DE"}, "countryState": {"shortCode": "DE-BW"}}},
                {"id": "0190aaaa0000700080000000000000d2", "trackingCodes": [], "createdAt": "2026-03-20T09:15:01.000+00:00", "updatedAt": "2026-03-25T00:00:00.000+00:00",
                  "shippingCosts": {"totalPrice": -1}, "shippingMethod": null, "positions": null}],
              "transactions": [
                {"id": "0190aaaa0000700080000000000000f0", "createdAt": "2026-03-20T09:15:01.000+00:00", "updatedAt": "2026-03-20T09:15:30.000+00:00", "amount": {"totalPrice": 59.36}},
                {"id": "0190aaaa0000700080000000000000f1", "createdAt": "2026-03-20T09:16:00.000+00:00", "updatedAt": "2026-03-20T09:16:40.000+00:00", "amount": {"totalPrice": 59.36}}]
            }
            """)!.AsObject();
        change?.Invoke(order);
        return order;
    }

    public static JsonObject Customer() => JsonNode.Parse("""
        {"id": "0190aaaa0000700080000000000000c1", "email": "jo@example.com", "firstName": "Jo", "lastName": "Muster", "birthday": null, "guest": false,
          "createdAt": "2026-03-01T10:00:00.000+00:00", "updatedAt": null, "language": {"locale": {"code": "en-GB"}}}
        """)!.AsObject();

    /// <summary>The storefront's form for withdrawals as it was sent: the adapter names the sources.</summary>
    public static JsonObject WithdrawalForm(Action<JsonObject>? change = null)
    {
        var form = JsonNode.Parse("""
            {"firstName": "Jo", "lastName": "Muster", "email": "jo@example.com", "contractNumber": "20017", "comment": "Kanne passt nicht", "slotId": "0190aaaa00007000800000000000ab12",
              "submitTime": {"date": "2026-07-01 08:00:00.123456", "timezone_type": 3, "timezone": "UTC"}}
            """)!.AsObject();
        change?.Invoke(form);
        return new JsonObject { ["revocationRequestFormData"] = form };
    }

    public static JsonObject Message(string topic, JsonNode? payload) => new()
    {
        ["data"] = new JsonObject { ["payload"] = payload, ["event"] = topic },
        ["source"] = new JsonObject { ["url"] = "https://shop.example.com", ["shopId"] = "S1", ["eventId"] = "e-1" },
        ["timestamp"] = 1774170000,
    };

    public static JsonObject OrderMessage(string topic, JsonObject? order = null) => Message(topic, new JsonObject { ["order"] = order?.DeepClone() ?? Order() });

    public static WebhookRequest Signed(ReadOnlyMemory<byte> body) =>
        IntakeFixtures.Request(
            body,
            ("shopware-shop-signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body.Span))));

    public static Delivery Read(JsonNode message) =>
        new ShopwarePlatform().Read(Signed(Encoding.UTF8.GetBytes(message.ToJsonString())), IntakeFixtures.Shop);

    public static Delivery.Understood Understood(JsonNode message) => Assert.IsType<Delivery.Understood>(Read(message));

    public static IReadOnlyList<OrderEvent> OrderEvents(string topic, JsonObject? order = null) => Understood(OrderMessage(topic, order)).OrderEvents;

    public static Order ReadOrder(JsonObject order) =>
        Assert.IsType<OrderEvent.Placed>(Assert.Single(OrderEvents("checkout.order.placed", order))).Order;

    public static CustomerEvent CustomerEvent(string topic, JsonNode payload) => Assert.Single(Understood(Message(topic, payload)).CustomerEvents);

    public static Money Euro(decimal amount) => new(amount, "EUR");
}
