using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using static PostPurchase.TestKit.Webhooks.WooCommerceWebhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceOrderEventsTests
{
    private static readonly Instant Placed = Instant.FromUtc(2026, 3, 20, 9, 15);
    private static readonly Instant Paid = Instant.FromUtc(2026, 3, 20, 9, 16);
    private static readonly Instant Modified = Instant.FromUtc(2026, 3, 20, 9, 16, 30);

    [Theory]
    [InlineData("checkout-draft")]
    [InlineData("auto-draft")]
    [InlineData("draft")]
    [InlineData("trash")]
    [InlineData("pending")]
    [InlineData("failed")]
    public void Orders_that_are_not_placed_yet_are_ignored(string status) =>
        Assert.Equal(new Delivery.Ignored("order.created"), Read(Order(status), "order.created"));

    [Theory]
    [InlineData("order.created")]
    [InlineData("order.updated")]
    [InlineData("order.restored")]
    public void Processing_is_placed_and_paid(string topic)
    {
        var events = OrderEvents(Order(), topic);

        Assert.Equal([(typeof(OrderEvent.Placed), Placed), (typeof(OrderEvent.Paid), Paid)], events.Select(e => (e.GetType(), e.At)));
    }

    [Theory]
    [InlineData("on-hold")]
    [InlineData("in-production")]
    public void Unpaid_order_is_only_placed(string status) =>
        Assert.IsType<OrderEvent.Placed>(Assert.Single(OrderEvents(Order(status, Unpaid))));

    [Fact]
    public void Completed_is_shipped()
    {
        var events = OrderEvents(Order("completed", body => body["date_completed_gmt"] = "2026-03-21T12:00:00"));

        var shipped = Assert.Single(events.OfType<OrderEvent.Shipped>());
        Assert.Equal(Instant.FromUtc(2026, 3, 21, 12, 0), shipped.At);
        Assert.Equal("completed", shipped.Shipment.Id);
        Assert.Empty(shipped.Shipment.Lines);
    }

    [Fact]
    public void Delivered_status_of_a_plugin_is_shipped_and_delivered()
    {
        var events = OrderEvents(Order("delivered"));

        Assert.Single(events.OfType<OrderEvent.Shipped>());
        Assert.Null(Assert.Single(events.OfType<OrderEvent.Delivered>()).ShipmentId);
    }

    [Fact]
    public void Cancelled_order_that_was_paid_was_placed_before()
    {
        var events = OrderEvents(Order("cancelled"));

        Assert.Equal(
            [(typeof(OrderEvent.Placed), Placed), (typeof(OrderEvent.Paid), Paid), (typeof(OrderEvent.Cancelled), Modified)],
            events.Select(e => (e.GetType(), e.At)));
    }

    [Fact]
    public void Cancelled_checkout_that_was_never_paid_is_not_told_to_be_placed() =>
        Assert.IsType<OrderEvent.Cancelled>(Assert.Single(OrderEvents(Order("cancelled", Unpaid))));

    [Fact]
    public void Refunds_are_positive_and_keep_their_ids()
    {
        var order = Order(change: body => body["refunds"] =
            JsonNode.Parse("""[{"id":9,"reason":"","total":"-3.49"},{"id":8,"reason":"zu spät","total":"-3.49"}]"""));

        var refunds = OrderEvents(order).OfType<OrderEvent.Refunded>().ToList();

        Assert.Equal([("9", Euro(3.49m)), ("8", Euro(3.49m))], refunds.Select(refund => (refund.RefundId, refund.Amount!.Value)));
    }

    [Fact]
    public void Refunded_order_without_refunds_went_back_as_a_whole()
    {
        var refund = Assert.Single(OrderEvents(Order("refunded")).OfType<OrderEvent.Refunded>());

        Assert.Equal(("refunded", Euro(24.38m), Modified), (refund.RefundId, refund.Amount!.Value, refund.At));
    }

    [Fact]
    public void Refunded_order_with_refunds_is_not_refunded_twice()
    {
        var order = Order("refunded", body => body["refunds"] = JsonNode.Parse("""[{"id":9,"total":"-24.38"}]"""));

        Assert.Equal("9", Assert.Single(OrderEvents(order).OfType<OrderEvent.Refunded>()).RefundId);
    }

    [Fact]
    public void Deleted_order_is_cancelled_at_receipt()
    {
        var cancelled = Assert.IsType<OrderEvent.Cancelled>(Assert.Single(OrderEvents(new JsonObject { ["id"] = 5012 }, "order.deleted")));

        Assert.Equal((new OrderId("5012"), "deleted", ReceivedAt), (cancelled.OrderId, cancelled.Reason, cancelled.At));
    }

    [Fact]
    public void Deleted_customer_is_erased()
    {
        var erased = Assert.IsType<CustomerEvent.Erased>(CustomerEvent(new JsonObject { ["id"] = 77 }, "customer.deleted"));

        Assert.Equal((new CustomerRef("77", null), ReceivedAt), (erased.Customer, erased.At));
    }

    [Theory]
    [InlineData("customer.created")]
    [InlineData("customer.updated")]
    public void Customer_is_read_with_the_billing_name_where_the_account_has_none(string topic)
    {
        var changed = Assert.IsType<CustomerEvent.Changed>(CustomerEvent(Customer(), topic));

        Assert.Equal(
            new CustomerEvent.Changed
            {
                At = Instant.FromUtc(2026, 3, 1, 8, 0),
                Customer = new CustomerRef("77", "ida@example.com"),
                FirstName = "Ida",
                LastName = "Beispiel",
                Language = "de-DE",
            },
            changed);
    }

    [Fact]
    public void Anonymised_order_loses_everything_personal()
    {
        var understood = Understood(WithMeta(Order(change: body => body["customer_id"] = 0), "_anonymized", "yes"));

        var order = Assert.Single(understood.OrderEvents.OfType<OrderEvent.Placed>()).Order;
        Assert.Equal((null, null, null), (order.Email, order.Customer, order.DeliveryAddress));
        Assert.Empty(understood.CustomerEvents);
    }

    [Fact]
    public void Anonymised_order_of_a_known_customer_erases_the_customer()
    {
        var understood = Understood(Order(change: body => body["billing"]!["email"] = "deleted@site.invalid"));

        Assert.Equal(new CustomerRef("77", null), Assert.IsType<CustomerEvent.Erased>(Assert.Single(understood.CustomerEvents)).Customer);
        Assert.Null(Assert.Single(understood.OrderEvents.OfType<OrderEvent.Placed>()).Order.Email);
    }

    [Fact]
    public void Same_webhook_has_the_same_key_and_another_state_another()
    {
        var key = Understood(Order()).DedupeKey;

        Assert.Equal(key, Understood(Order(), "order.created").DedupeKey);
        Assert.StartsWith("order:5012:processing:1773998190:", key, StringComparison.Ordinal);
        Assert.NotEqual(key, Understood(Order("on-hold")).DedupeKey);
        Assert.NotEqual(key, Understood(Order(change: body => body["number"] = "5013")).DedupeKey);
    }

    private static void Unpaid(JsonObject body) => body["date_paid"] = body["date_paid_gmt"] = null;
}
