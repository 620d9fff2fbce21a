using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using static PostPurchase.TestKit.Webhooks.ShopwareWebhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareEventsTests
{
    private static readonly Instant SentAt = Instant.FromUnixTimeSeconds(1774170000);

    [Fact]
    public void Paid_is_when_the_last_transaction_was_written()
    {
        var events = OrderEvents("state_enter.order_transaction.state.paid");

        Assert.IsType<OrderEvent.Placed>(events[0]);
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 16, 40), Assert.IsType<OrderEvent.Paid>(events[1]).At);
    }

    [Fact]
    public void Paid_is_when_the_transaction_in_that_state_was_written()
    {
        var order = Order(body => body["transactions"]![0]!["stateMachineState"] = new JsonObject { ["technicalName"] = "paid" });

        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 15, 30), OrderEvents("state_enter.order_transaction.state.paid", order)[1].At);
    }

    [Fact]
    public void State_of_an_order_that_was_not_loaded_is_told_without_describing_it()
    {
        var order = new JsonObject { ["id"] = Id, ["lineItems"] = null };

        var paid = Assert.IsType<OrderEvent.Paid>(Assert.Single(OrderEvents("state_enter.order_transaction.state.paid", order)));

        Assert.Equal((new OrderId(Id), SentAt), (paid.OrderId, paid.At));
    }

    [Fact]
    public void Shipped_delivery_is_a_parcel_with_its_tracking()
    {
        var shipped = Assert.Single(OrderEvents("state_enter.order_delivery.state.shipped").OfType<OrderEvent.Shipped>());

        Assert.Equal(Instant.FromUtc(2026, 3, 21, 7, 30), shipped.At);
        Assert.Equal(
            new ShipmentInfo
            {
                Id = DeliveryId,
                Carrier = "DHL Paket",
                TrackingNumber = "JD 014",
                TrackingUrl = "https://dhl.example/JD%20014",
                Lines = shipped.Shipment.Lines,
            },
            shipped.Shipment);
    }

    [Fact]
    public void Several_tracking_codes_have_no_single_link()
    {
        var order = Order(body => body["deliveries"]![0]!["trackingCodes"]!.AsArray().Add("JD2"));

        var parcel = Assert.Single(OrderEvents("state_enter.order_delivery.state.shipped", order).OfType<OrderEvent.Shipped>()).Shipment;

        Assert.Equal(("JD 014, JD2", null), (parcel.TrackingNumber, parcel.TrackingUrl));
    }

    [Fact]
    public void Part_of_a_delivery_is_a_parcel_of_its_own()
    {
        var shipped = Assert.Single(OrderEvents("state_enter.order_delivery.state.shipped_partially").OfType<OrderEvent.Shipped>());

        Assert.Equal($"{DeliveryId}-partial", shipped.Shipment.Id);
    }

    [Fact]
    public void Returned_delivery_brings_back_what_it_held()
    {
        var events = OrderEvents("state_enter.order_delivery.state.returned");

        var requested = Assert.Single(events.OfType<OrderEvent.ReturnRequested>());
        Assert.Equal((DeliveryId, Instant.FromUtc(2026, 3, 21, 7, 30)), (requested.ReturnId, requested.At));
        Assert.Equal([new LineQuantity("l1", 2)], requested.Lines);
        Assert.Equal(DeliveryId, Assert.Single(events.OfType<OrderEvent.ReturnReceived>()).ReturnId);
    }

    [Fact]
    public void Positions_name_what_came_back()
    {
        var order = Order(body => body["deliveries"]![0]!["positions"] = JsonNode.Parse("""[{"orderLineItemId":"l1","price":{"quantity":1}}]"""));

        var requested = Assert.Single(OrderEvents("state_enter.order_delivery.state.returned", order).OfType<OrderEvent.ReturnRequested>());

        Assert.Equal([new LineQuantity("l1", 1)], requested.Lines);
    }

    [Fact]
    public void Of_a_partial_return_only_the_receipt_is_known()
    {
        var events = OrderEvents("state_enter.order_delivery.state.returned_partially");

        Assert.Empty(events.OfType<OrderEvent.ReturnRequested>());
        Assert.Single(events.OfType<OrderEvent.ReturnReceived>());
    }

    [Fact]
    public void Cancelled_is_when_the_order_was_written() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 21, 8, 0),
            Assert.Single(OrderEvents("state_enter.order.state.cancelled").OfType<OrderEvent.Cancelled>()).At);

    [Theory]
    [InlineData("refunded", TransactionId, true)]
    [InlineData("refunded_partially", TransactionId + "-partial", false)]
    public void Refund_has_the_amount_of_the_transaction_if_all_went_back(string state, string id, bool known)
    {
        var refund = Assert.Single(OrderEvents($"state_enter.order_transaction.state.{state}").OfType<OrderEvent.Refunded>());

        Assert.Equal((id, known ? Euro(59.36m) : null), (refund.RefundId, refund.Amount));
    }

    [Fact]
    public void Completed_only_describes_the_order() =>
        Assert.IsType<OrderEvent.Placed>(Assert.Single(OrderEvents("state_enter.order.state.completed")));

    [Theory]
    [InlineData("state_leave.order_transaction.state.open")]
    [InlineData("state_enter.order_transaction.state.failed")]
    [InlineData("state_enter.order_delivery.state.cancelled")]
    [InlineData("order.written")]
    [InlineData("customer.written")]
    [InlineData("app.installed")]
    [InlineData("newsletter.register")]
    public void Other_events_are_ignored(string topic) => Assert.Equal(new Delivery.Ignored(topic), Read(OrderMessage(topic)));

    [Fact]
    public void Later_try_of_the_same_event_says_the_same()
    {
        var again = OrderMessage("state_enter.order_delivery.state.returned");
        again["timestamp"] = 1774179999;

        var first = Understood(OrderMessage("state_enter.order_delivery.state.returned"));

        Assert.Equal(IntakeSummary.Of(first), IntakeSummary.Of(Read(again)));
        Assert.Equal(first.DedupeKey, Understood(again).DedupeKey);
    }

    [Fact]
    public void Registered_customer_is_read()
    {
        var changed = CustomerEvent("checkout.customer.register", new JsonObject { ["customer"] = Customer() });

        Assert.Equal(
            new CustomerEvent.Changed
            {
                At = Instant.FromUtc(2026, 3, 1, 10, 0),
                Customer = new CustomerRef("0190aaaa0000700080000000000000c1", "jo@example.com"),
                FirstName = "Jo",
                LastName = "Muster",
                Language = "en-GB",
            },
            changed);
    }

    [Fact]
    public void Deleted_customer_is_erased()
    {
        var byEvent = CustomerEvent("checkout.customer.deleted", new JsonObject { ["customer"] = Customer() });
        var byKey = CustomerEvent("customer.deleted", JsonNode.Parse("""[{"entity":"customer","operation":"delete","primaryKey":"c9"}]""")!);

        Assert.Equal(new CustomerRef("0190aaaa0000700080000000000000c1", "jo@example.com"), Assert.IsType<CustomerEvent.Erased>(byEvent).Customer);
        Assert.Equal((new CustomerRef("c9", null), SentAt), (Assert.IsType<CustomerEvent.Erased>(byKey).Customer, byKey.At));
    }

    [Theory]
    [InlineData("newsletter.confirm", true)]
    [InlineData("newsletter.unsubscribe", false)]
    public void Newsletter_is_the_consent_of_an_address(string topic, bool accepts)
    {
        var recipient = JsonNode.Parse("""{"newsletterRecipient":{"email":"jo@example.com","updatedAt":"2026-03-02T10:00:00.000+00:00"}}""")!;

        var changed = Assert.IsType<CustomerEvent.Changed>(CustomerEvent(topic, recipient));

        Assert.Equal((accepts, new CustomerRef(null, "jo@example.com")), (changed.AcceptsMarketing!.Value, changed.Customer));
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 0), changed.At);
    }
}
