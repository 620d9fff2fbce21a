using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Standard;

public sealed class StandardPlatformTests
{
    private static readonly StandardPlatform Platform = new();

    [Fact]
    public void A_placed_order_is_read_with_all_its_members() =>
        Assert.Equal(
            """
            understood order.placed
            Placed order A/1 at 2026-03-26T09:00:00Z
              number #A1 currency EUR revised 2026-03-26T09:00:00Z
              email yes language de reports delivery True
              customer c1 name yes/yes birthday yes accepts marketing True
              to BE DE name yes street yes code yes city yes
              line l1 product p1 sku yes variant no: 2 x 14.95 EUR = 29.90 EUR tags [coffee, gift] image yes page yes ships True
              line l2 product - sku no variant no: 1 x - = - tags [] image no page no ships True
              subtotal 29.90 EUR discount 0.00 EUR shipping 4.90 EUR tax 5.56 EUR total 34.80 EUR
              vouchers 1

            """.ReplaceLineEndings("\n"),
            Summary(StandardBodies.Placed));

    [Theory]
    [InlineData(StandardBodies.Paid, "order.paid\nPaid order A/1 at 2026-03-26T09:01:00Z\n")]
    [InlineData(
        StandardBodies.Shipped,
        "order.shipped\nShipped order A/1 at 2026-03-27T09:00:00Z parcel s1 carrier DHL tracking yes url yes\n"
            + "  2 of line l1 reason -\n  1 of line l2 reason -\n")]
    [InlineData(StandardBodies.Delivered, "order.delivered\nDelivered order A/1 at 2026-03-28T09:00:00Z parcel s1\n")]
    [InlineData(StandardBodies.Cancelled, "order.cancelled\nCancelled order A/1 at 2026-03-28T09:00:00Z reason customer\n")]
    [InlineData(
        StandardBodies.Refunded,
        "order.refunded\nRefunded order A/1 at 2026-03-29T09:00:00Z refund - amount 14.95 XXX\n  1 of line l1 reason -\n")]
    [InlineData(
        StandardBodies.ReturnRequested,
        "return.requested\nReturnRequested order A/1 at 2026-03-29T09:00:00Z return r1 label yes\n  1 of line l1 reason too large\n")]
    [InlineData(StandardBodies.ReturnReceived, "return.received\nReturnReceived order A/1 at 2026-03-30T09:00:00Z return r1\n")]
    [InlineData(StandardBodies.ReturnRefunded, "return.refunded\nReturnRefunded order A/1 at 2026-03-31T09:00:00Z return r1 amount 14.95 XXX\n")]
    [InlineData(
        StandardBodies.WithdrawalDeclared,
        "withdrawal.declared\nWithdrawalDeclared order A/1 at 2026-03-30T09:00:00Z withdrawal w1 name yes email yes statement yes\n  1 of line l1 reason -\n")]
    [InlineData(
        StandardBodies.CustomerChanged,
        "customer.changed\nChanged customer c1 at 2026-03-26T09:00:00Z email yes name no/no language de birthday yes accepts marketing False\n")]
    [InlineData(StandardBodies.CustomerErased, "customer.erased\nErased customer c1 at 2026-03-26T09:00:00Z email yes\n")]
    public void Each_type_is_read(string body, string understood) => Assert.Equal($"understood {understood}", Summary(body));

    [Fact]
    public void Values_reach_their_places()
    {
        var order = Assert.IsType<OrderEvent.Placed>(Understood(StandardBodies.Placed).OrderEvents[0]).Order;
        var changed = Assert.IsType<CustomerEvent.Changed>(Understood(StandardBodies.CustomerChanged).CustomerEvents[0]);

        Assert.Equal(("Kaffee", "KA-1"), (order.Lines[0].Title, order.Lines[0].Sku));
        Assert.Equal("l2", order.Lines[1].Title);
        Assert.Equal(new LocalDate(1990, 5, 1), order.Customer?.Birthday);
        Assert.Equal(new CustomerRef("c1", "anna@example.com"), changed.Customer);
        Assert.Equal(["BDAY-1"], order.Vouchers);
    }

    [Fact]
    public void Only_ids_type_timestamp_and_lines_are_needed() =>
        Assert.Equal(
            """
            understood order.placed
            Placed order 7 at 2026-03-26T09:00:00Z
              number 7 currency XXX revised 2026-03-26T09:00:00Z
              email no language - reports delivery True
              customer -
              to -
              line 1 product - sku no variant no: 1 x - = - tags [] image no page no ships True
              totals -
              vouchers 0

            """.ReplaceLineEndings("\n"),
            Summary("""{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":7,"lines":[{"id":1}]}}}"""));

    [Fact]
    public void Without_a_parcel_the_whole_order_has_arrived() =>
        Assert.Equal(
            "understood order.delivered\nDelivered order 7 at 2026-03-26T09:00:00Z parcel -\n",
            Summary("""{"type":"order.delivered","timestamp":"2026-03-26T09:00:00Z","data":{"orderId":"7"}}"""));

    [Fact]
    public void The_webhook_id_tells_deliveries_apart() => Assert.Equal("msg_1", Understood(StandardBodies.Paid).DedupeKey);

    [Fact]
    public void There_is_no_unsigned_ping() => Assert.False(Platform.IsUnsignedPing(StandardWebhooks.Of(StandardBodies.Paid)));

    [Theory]
    [InlineData("""{"type":"contact.created","data":5}""", "ignored contact.created")]
    [InlineData("""{"type":"order.archived"}""", "ignored order.archived")]
    [InlineData("{}", "malformed : $.type is missing")]
    [InlineData("[]", "malformed : $ must be an object")]
    [InlineData("""{"type":5}""", "malformed : $.type must be text")]
    [InlineData("""{"type":"order.paid","data":{"orderId":"7"}}""", "malformed order.paid: $.timestamp is missing")]
    [InlineData("""{"type":"order.paid","timestamp":"2026-03-26T09:00:00Z"}""", "malformed order.paid: $.data is missing")]
    [InlineData("""{"type":"order.paid","timestamp":"2026-03-26T09:00:00Z","data":{}}""", "malformed order.paid: $.data.orderId is missing")]
    [InlineData(
        """{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":"7"}}}""",
        "malformed order.placed: $.data.order.lines is missing")]
    [InlineData(
        """{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":"7","lines":[{"id":"1"},{}]}}}""",
        "malformed order.placed: $.data.order.lines[1].id is missing")]
    [InlineData(
        """{"type":"order.shipped","timestamp":"2026-03-26T09:00:00Z","data":{"orderId":"7","shipment":{}}}""",
        "malformed order.shipped: $.data.shipment.id is missing")]
    [InlineData(
        """{"type":"return.received","timestamp":"2026-03-26T09:00:00Z","data":{"orderId":"7"}}""",
        "malformed return.received: $.data.returnId is missing")]
    [InlineData(
        """{"type":"customer.erased","timestamp":"2026-03-26T09:00:00Z","data":{"customer":{"email":"nobody"}}}""",
        "malformed customer.erased: $.data.customer.id is missing, and so is the e-mail address")]
    [InlineData(
        """{"type":"customer.changed","timestamp":"2026-03-26T09:00:00Z","data":{"customer":{"id":"1","birthday":"1.5.1990"}}}""",
        "malformed customer.changed: $.data.customer.birthday must be a date such as 1990-05-01")]
    public void Other_types_are_ignored_and_mistakes_named_by_their_place(string body, string summary) =>
        Assert.Equal($"{summary}\n", Summary(body));

    private static string Summary(string body) => IntakeSummary.Of(Platform.Read(StandardWebhooks.Of(body), IntakeFixtures.Shop));

    private static Delivery.Understood Understood(string body) =>
        Assert.IsType<Delivery.Understood>(Platform.Read(StandardWebhooks.Of(body), IntakeFixtures.Shop));
}
