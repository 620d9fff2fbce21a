using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopify;

/// <summary>The topics <c>orders/*</c>.</summary>
public sealed class ShopifyOrderTests
{
    private static readonly ShopifyPlatform Platform = new();

    [Fact]
    public void An_order_gives_all_that_is_known_of_it_in_the_currency_the_customer_paid_in() =>
        Assert.Equal(
            """
            understood orders/updated
            Placed order 6100000000000000123 at 2026-03-20T08:59:58Z
              number #2042 currency CHF revised 2026-03-24T07:00:00Z
              email yes language de-CH reports delivery True
              customer 7200000000000000001 name yes/yes birthday no accepts marketing True
              to GR CH name yes street yes code yes city yes
              line 11 product 501 sku yes variant yes: 2 x 40.00 CHF = 65.00 CHF tags [] image no page no ships True
              line 12 product - sku no variant no: 1 x 18.00 CHF = 13.00 CHF tags [] image no page no ships False
              subtotal 78.00 CHF discount 20.00 CHF shipping 7.00 CHF tax 5.95 CHF total 85.00 CHF
              vouchers 1
            Paid order 6100000000000000123 at 2026-03-20T08:59:58Z
            Shipped order 6100000000000000123 at 2026-03-21T08:00:00Z parcel 901 carrier Post tracking yes url yes
              2 of line 11 reason -
            Delivered order 6100000000000000123 at 2026-03-23T10:30:00Z parcel 901
            Refunded order 6100000000000000123 at 2026-03-24T06:59:30Z refund 951 amount 32.50 CHF
              1 of line 11 reason -
            ReturnRefunded order 6100000000000000123 at 2026-03-24T06:59:30Z return 971 amount 32.50 CHF

            """.ReplaceLineEndings("\n"),
            Summary("orders/updated", ShopifyBodies.Order));

    [Fact]
    public void Addresses_names_and_codes_are_taken_from_where_they_stand()
    {
        var order = Placed("orders/create", ShopifyBodies.Order);

        Assert.Equal("urs@example.com", order.Email);
        Assert.Equal(new Buyer { Id = "7200000000000000001", FirstName = "Urs", LastName = "Keller", AcceptsMarketing = true }, order.Customer);
        Assert.Equal("Bahnhofstrasse 1, c/o Meier", order.DeliveryAddress?.Street);
        Assert.Equal(["FRUEHLING"], order.Vouchers);
    }

    [Fact]
    public void A_plain_order_of_an_older_version_is_an_order_too() =>
        Assert.Equal(
            """
            understood orders/create
            Placed order 42 at 2026-03-20T09:00:00Z
              number 42 currency EUR revised 2026-03-20T09:00:00Z
              email yes language - reports delivery True
              customer -
              to -
              line 1 product - sku no variant no: 2 x 4.00 EUR = 6.00 EUR tags [] image no page no ships True
              subtotal - discount 2.00 EUR shipping 4.00 EUR tax - total 10.00 EUR
              vouchers 0

            """.ReplaceLineEndings("\n"),
            Summary("orders/create", ShopifyBodies.PlainOrder));

    [Fact]
    public void Shop_currency_holds_throughout_where_amounts_are_in_one_currency_only()
    {
        var body = ShopifyBodies.PlainOrder.Replace("\"currency\": \"EUR\"", "\"currency\": \"EUR\", \"presentment_currency\": \"CHF\"", StringComparison.Ordinal);

        Assert.Equal(new Money(10.00m, "EUR"), Placed("orders/create", body).Totals?.Total);
    }

    [Theory]
    [InlineData("\"gift_card\": true")]
    [InlineData("\"requires_shipping\": false")]
    public void Gift_cards_and_downloads_await_no_parcel(string member)
    {
        var body = ShopifyBodies.PlainOrder.Replace("\"name\": \"Tea\"", $"\"name\": \"Tea\", {member}", StringComparison.Ordinal);

        Assert.False(Placed("orders/create", body).Lines[0].RequiresShipping);
    }

    [Fact]
    public void A_parcel_without_tracking_reports_no_delivery()
    {
        const string Untracked = """{ "id": 1, "status": "success", "created_at": "2026-03-21T09:00:00Z" }""";
        var body = ShopifyBodies.PlainOrder.Replace("\"id\": 42,", $"\"id\": 42, \"fulfillments\": [ {Untracked} ],", StringComparison.Ordinal);

        Assert.False(Placed("orders/updated", body).ReportsDelivery);
    }

    [Theory]
    [InlineData("paid", true)]
    [InlineData("partially_refunded", true)]
    [InlineData("refunded", true)]
    [InlineData("partially_paid", false)]
    [InlineData("pending", false)]
    [InlineData("authorized", false)]
    [InlineData("voided", false)]
    public void An_order_is_paid_when_its_money_came(string status, bool paid)
    {
        var body = ShopifyBodies.PlainOrder.Replace("\"id\": 42,", $"\"id\": 42, \"financial_status\": \"{status}\",", StringComparison.Ordinal);

        Assert.Equal(paid, Events("orders/updated", body).OfType<OrderEvent.Paid>().Any());
    }

    [Fact]
    public void Repeated_webhooks_about_one_payment_give_the_same_event()
    {
        var later = ShopifyBodies.Order.Replace("2026-03-24T08:00:00+01:00", "2026-03-25T08:00:00+01:00", StringComparison.Ordinal);

        Assert.Equal(
            Events("orders/paid", ShopifyBodies.Order).OfType<OrderEvent.Paid>(),
            Events("orders/updated", later).OfType<OrderEvent.Paid>());
    }

    [Fact]
    public void A_cancelled_order_says_when_and_why()
    {
        var body = ShopifyBodies.PlainOrder.Replace(
            "\"id\": 42,", "\"id\": 42, \"cancelled_at\": \"2026-03-21T10:00:00Z\", \"cancel_reason\": \"inventory\",", StringComparison.Ordinal);

        var cancelled = Assert.Single(Events("orders/updated", body).OfType<OrderEvent.Cancelled>());
        Assert.Equal("inventory", cancelled.Reason);
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 3, 21, 10, 0), cancelled.At);
    }

    [Theory]
    [InlineData("orders/create", false, false)]
    [InlineData("orders/updated", false, false)]
    [InlineData("orders/fulfilled", false, false)]
    [InlineData("orders/paid", true, false)]
    [InlineData("orders/cancelled", false, true)]
    public void A_test_notification_stands_for_what_its_topic_says(string topic, bool paid, bool cancelled)
    {
        var events = Events(topic, ShopifyBodies.TestNotification);

        Assert.Single(events.OfType<OrderEvent.Placed>());
        Assert.Equal(paid, events.OfType<OrderEvent.Paid>().Any());
        Assert.Equal(cancelled, events.OfType<OrderEvent.Cancelled>().Any());
    }

    [Fact]
    public void A_test_order_of_the_merchant_is_cancelled_like_any_other()
    {
        var body = ShopifyBodies.TestNotification.Replace("\"fulfillment_status\": \"pending\"", "\"fulfillment_status\": null", StringComparison.Ordinal);

        Assert.Single(Events("orders/updated", body).OfType<OrderEvent.Cancelled>());
    }

    [Fact]
    public void An_edit_without_the_order_is_ignored() =>
        Assert.Equal("ignored orders/edited\n", Summary("orders/edited", """{ "order_edit": { "id": 1, "order_id": 42 } }"""));

    [Theory]
    [InlineData("{}", "$.id is missing")]
    [InlineData("[]", "$ must be an object")]
    [InlineData("null", "$ is missing")]
    [InlineData("""{ "id": 1 }""", "$.currency is missing")]
    [InlineData("""{ "id": 1, "currency": "EUR" }""", "$.created_at is missing")]
    [InlineData("""{ "id": 1, "currency": "EUR", "created_at": "2026-03-20T10:00:00Z" }""", "$.line_items is missing")]
    [InlineData("""{ "id": 1, "currency": "EUR", "created_at": "2026-03-20T10:00:00Z", "line_items": [] }""", "$.total_price is missing")]
    [InlineData(
        """{ "id": 1, "currency": "EUR", "created_at": "2026-03-20T10:00:00Z", "line_items": [ { "id": 1, "quantity": "two" } ] }""",
        "$.line_items[0].quantity must be a quantity")]
    [InlineData("""{ "id": 1, "currency": "EUR", "created_at": "2026-03-20T10:00:00Z", "email": 5 }""", "$.email must be text")]
    public void What_is_wrong_with_an_order_is_named_by_its_place(string body, string problem) =>
        Assert.Equal($"malformed orders/create: {problem}\n", Summary("orders/create", body));

    private static string Summary(string topic, string body) =>
        IntakeSummary.Of(Platform.Read(ShopifyWebhooks.Of(topic, body), IntakeFixtures.Shop));

    private static IReadOnlyList<OrderEvent> Events(string topic, string body) =>
        Assert.IsType<Delivery.Understood>(Platform.Read(ShopifyWebhooks.Of(topic, body), IntakeFixtures.Shop)).OrderEvents;

    private static Order Placed(string topic, string body) => Assert.IsType<OrderEvent.Placed>(Events(topic, body)[0]).Order;
}
