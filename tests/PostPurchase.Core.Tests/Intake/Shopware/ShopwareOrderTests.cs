using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Webhooks;
using static PostPurchase.TestKit.Webhooks.ShopwareWebhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareOrderTests
{
    [Fact]
    public void Order_is_read()
    {
        var order = ReadOrder(Order());

        Assert.Equal((new OrderId(Id), "20017", "EUR", "jo@example.com", "de-DE"), (order.Id, order.Number, order.Currency, order.Email, order.Language));
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 15) + Duration.FromMilliseconds(123), order.PlacedAt);
        Assert.Equal(Instant.FromUtc(2026, 3, 21, 8, 0), order.RevisedAt);
        Assert.False(order.ReportsDelivery);
        Assert.Equal(["LENZ5"], order.Vouchers);
        Assert.Equal(
            new Buyer { Id = "0190aaaa0000700080000000000000c1", FirstName = "Jo", LastName = "Muster", Birthday = new LocalDate(1988, 2, 29) },
            order.Customer);
        Assert.Equal(
            new Address { Name = "Jo Muster", Street = "Neckarweg 5", PostalCode = "72070", City = "Tübingen", Region = "BW", Country = "DE" },
            order.DeliveryAddress);
    }

    [Fact]
    public void Sums_add_up_and_lose_what_binary_fractions_left_over() =>
        Assert.Equal(
            new OrderTotals { Subtotal = Euro(59.37m), Discount = Euro(5m), Shipping = Euro(4.99m), Tax = Euro(9.48m), Total = Euro(59.36m) },
            ReadOrder(Order()).Totals);

    [Fact]
    public void Lines_are_the_products_without_the_promotion()
    {
        var lines = ReadOrder(Order()).Lines;

        Assert.Equal(
            new OrderLine
            {
                Id = "l1",
                ProductId = "p1",
                Sku = "KA-7",
                Title = "Kanne",
                Variant = "Blau, L",
                Quantity = 2,
                UnitPrice = Euro(9.99m),
                Total = Euro(19.98m),
                Tags = lines[0].Tags,
                ImageUrl = "https://shop.example.com/kanne.jpg",
                RequiresShipping = true,
            },
            lines[0]);
        Assert.Equal(["t1", "t2"], lines[0].Tags);
        Assert.Equal(("l2", false), (lines[1].Id, lines[1].RequiresShipping));
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void Net_prices_are_read_with_tax()
    {
        var order = Order(body =>
        {
            body["taxStatus"] = "net";
            body["price"]!["taxStatus"] = "net";
            body["price"]!["totalPrice"] = 68.84;
        });

        var totals = ReadOrder(order).Totals!;

        Assert.Equal((Euro(68.85m), Euro(5.80m), Euro(5.79m), Euro(68.84m)), (totals.Subtotal, totals.Discount, totals.Shipping, totals.Total));
        Assert.Equal((Euro(23.17m), Euro(11.59m)), (ReadOrder(order).Lines[0].Total, ReadOrder(order).Lines[0].UnitPrice));
    }

    [Fact]
    public void Customised_product_is_one_line_with_the_product_below_it()
    {
        var order = Order(body => body["lineItems"]!.AsArray().Add(JsonNode.Parse("""
            {"id":"l4","type":"customized-products","productId":null,"parentId":null,"label":"Gravur-Kanne","quantity":1,"unitPrice":12,"totalPrice":12}
            """)));
        order["lineItems"]!.AsArray().Add(JsonNode.Parse("""
            {"id":"l5","type":"product","productId":"p9","parentId":"l4","label":"Kanne","quantity":1,"unitPrice":10,"totalPrice":10,"payload":{"productNumber":"KA-9"}}
            """));

        var line = ReadOrder(order).Lines[^1];

        Assert.Equal(("l4", "p9", "KA-9", Euro(12m)), (line.Id, line.ProductId, line.Sku, line.Total!.Value));
    }

    [Fact]
    public void Guest_has_no_id() =>
        Assert.Null(ReadOrder(Order(body => body["orderCustomer"]!["customer"]!["guest"] = true)).Customer!.Id);

    [Fact]
    public void Order_of_downloads_has_the_billing_address()
    {
        Assert.Equal("Stuttgart", ReadOrder(Order(body => body["deliveries"] = new JsonArray())).DeliveryAddress!.City);

        var withList = Order(body =>
        {
            var billing = body["billingAddress"]!.DeepClone();
            billing["id"] = body["billingAddressId"]!.DeepClone();
            body["deliveries"] = new JsonArray();
            body["billingAddress"] = null;
            body["addresses"] = new JsonArray(new JsonObject { ["id"] = "other", ["city"] = "Ulm" }, billing);
        });
        Assert.Equal("Stuttgart", ReadOrder(withList).DeliveryAddress!.City);
    }

    [Theory]
    [InlineData("id", "$.data.payload.order.id")]
    [InlineData("orderNumber", "$.data.payload.order.orderNumber")]
    [InlineData("orderDateTime", "$.data.payload.order.orderDateTime")]
    [InlineData("currency", "$.data.payload.order.currency")]
    [InlineData("lineItems", "$.data.payload.order.lineItems")]
    [InlineData("price", "$.data.payload.order.price")]
    public void Placed_order_without_a_needed_member_is_malformed(string member, string path)
    {
        var malformed = Assert.IsType<Delivery.Malformed>(Read(OrderMessage("checkout.order.placed", Order(body => body[member] = null))));

        Assert.Equal((path, "is missing"), (malformed.Path, malformed.Problem));
    }

    [Theory]
    [InlineData("data", "$.data")]
    [InlineData("event", "$.data.event")]
    [InlineData("payload", "$.data.payload.order")]
    public void Envelope_without_a_needed_member_is_malformed(string member, string path)
    {
        var message = OrderMessage("checkout.order.placed");
        (member == "data" ? message : message["data"]!.AsObject()).Remove(member);

        Assert.Equal(path, Assert.IsType<Delivery.Malformed>(Read(message)).Path);
    }

    [Fact]
    public void Key_is_the_event_id_or_the_header_or_the_content()
    {
        var message = OrderMessage("checkout.order.placed");
        Assert.Equal("e-1", Understood(message).DedupeKey);

        message["source"]!.AsObject().Remove("eventId");
        var request = Signed(System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()));
        var withHeader = new WebhookRequest(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Shopware-Event-Id"] = "h-1" }, request.Body);
        var read = new PostPurchase.Core.Intake.Shopware.ShopwarePlatform().Read(withHeader, IntakeFixtures.Shop);
        Assert.Equal("h-1", Assert.IsType<Delivery.Understood>(read).DedupeKey);
        Assert.Equal(64, Understood(message).DedupeKey.Length);
    }
}
