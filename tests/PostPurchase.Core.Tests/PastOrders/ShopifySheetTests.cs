using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class ShopifySheetTests
{
    private const string Header = "Name,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem fulfillment status,Cancelled at,Refunded Amount";

    [Fact]
    public void An_order_has_its_lines_address_and_sums()
    {
        var entry = Exported.Read(Exported.Shopify)[0];

        var order = entry.Order();
        Assert.Equal(new OrderId("5001"), entry.Understood().Order);
        Assert.Equal("#1001", order.Number);
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 9, 0), order.PlacedAt);
        Assert.Equal("anna@example.com", order.Email);
        Assert.Equal(new Buyer { FirstName = "Anna", LastName = "Müller", AcceptsMarketing = true }, order.Customer);
        Assert.Equal(
            new Address { Name = "Anna Müller", Street = "Invalidenstr. 1, Hinterhaus", PostalCode = "10115", City = "Berlin", Region = "BE", Country = "DE" },
            order.DeliveryAddress);
        Assert.Equal(["1 Hausmischung, 500 g 2 KA-1 24.90 EUR", "2 Espresso \"Nachtzug\" 1 KA-2 9.50 EUR"],
            order.Lines.Select(line => $"{line.Id} {line.Title} {line.Quantity} {line.Sku} {line.Total}"));
        Assert.Equal("34.40 5.00 4.90 2.57 39.30",
            $"{order.Totals?.Subtotal?.Amount} {order.Totals?.Discount?.Amount} {order.Totals?.Shipping?.Amount} {order.Totals?.Tax?.Amount} {order.Totals?.Total.Amount}");
        Assert.Equal(["SPRING"], order.Vouchers);
    }

    [Fact]
    public void What_happened_is_told_as_webhooks_would()
    {
        var entries = Exported.Read(Exported.Shopify);

        Assert.Equal("Placed Paid Shipped", entries[0].Kinds());
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 9, 5), entries[0].Event<OrderEvent.Paid>().At);
        var shipped = entries[0].Event<OrderEvent.Shipped>();
        Assert.Equal(Instant.FromUtc(2026, 3, 27, 10, 0), shipped.At);
        Assert.Equal([new LineQuantity("1", 2), new LineQuantity("2", 1)], shipped.Shipment.Lines);
        Assert.False(entries[0].Order().ReportsDelivery);
        Assert.Equal("Placed", entries[1].Kinds());
        Assert.True(entries[1].Order().ReportsDelivery);
    }

    [Fact]
    public void Without_a_shipping_address_the_billing_address_counts() =>
        Assert.Equal("Hamburg", Exported.Read(Exported.Shopify)[1].Order().DeliveryAddress?.City);

    [Fact]
    public void Without_the_column_Id_the_name_names_the_order() =>
        Assert.Equal(new OrderId("#1"), Assert.Single(Read("#1,paid,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,pending,,0.00")).Understood().Order);

    [Fact]
    public void A_cancelled_and_refunded_order_ends()
    {
        var entry = Assert.Single(Read("#1,refunded,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,pending,2026-03-27 10:00:00 +0100,10.00"));

        Assert.Equal("Placed Paid Cancelled Refunded", entry.Kinds());
        Assert.Equal(new Money(10.00m, "EUR"), entry.Event<OrderEvent.Refunded>().Amount);
        Assert.Equal(Instant.FromUtc(2026, 3, 27, 9, 0), entry.Event<OrderEvent.Refunded>().At);
    }

    [Fact]
    public void A_partial_refund_has_its_amount() =>
        Assert.Equal(
            new Money(4.00m, "EUR"),
            Assert.Single(Read("#1,partially_refunded,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,pending,,4.00"))
                .Event<OrderEvent.Refunded>().Amount);

    [Fact]
    public void Of_a_partly_fulfilled_order_only_the_fulfilled_lines_are_in_the_parcel()
    {
        var entry = Assert.Single(Read(
            "#1,paid,partial,2026-03-27 10:00:00 +0100,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,fulfilled,,0.00",
            "#1,,,,,,,1,Cup,pending,,"));

        Assert.Equal([new LineQuantity("1", 1)], entry.Event<OrderEvent.Shipped>().Shipment.Lines);
    }

    [Fact]
    public void A_partial_fulfilment_without_a_time_is_not_told() =>
        Assert.Equal("Placed Paid", Assert.Single(Read("#1,paid,partial,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,fulfilled,,0.00")).Kinds());

    [Fact]
    public void All_problems_of_an_order_are_told_and_none_of_its_rows_counts()
    {
        var entries = Read(
            "#1,paid,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,pending,,0.00",
            "#2,paid,unfulfilled,,EURO,10.00,yesterday,1,Mug,pending,,0.00",
            "#2,,,,,,,many,Cup,pending,,",
            "#3,paid,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,Mug,pending,,0.00");

        Assert.Equal(3, entries.Count);
        var malformed = entries[1].Malformed();
        Assert.Equal(3, malformed.Line);
        Assert.Equal("Created at, Currency, Lineitem quantity", malformed.Where);
        Assert.Contains("line 4: Lineitem quantity must be a quantity", malformed.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("yesterday", malformed.Problem, StringComparison.Ordinal);
        Assert.Equal(["#1", "#3"], entries.OfType<PastOrderEntry.Understood>().Select(entry => entry.Order().Number));
    }

    [Fact]
    public void A_note_may_go_over_lines_and_the_numbers_of_lines_stay_right()
    {
        var entries = Read(
            "#1,paid,unfulfilled,,EUR,10.00,2026-03-26 10:00:00 +0100,1,\"Mug\nwith\n\"\"gold\"\"\",pending,,0.00",
            "",
            "#2,paid,unfulfilled,,EUR,10.00,,1,Mug,pending,,0.00");

        Assert.Equal("Mug\nwith\n\"gold\"", entries[0].Order().Lines[0].Title);
        Assert.Equal(new PastOrderEntry.Malformed(6, "Created at", "is missing"), entries[1]);
    }

    private static IReadOnlyList<PastOrderEntry> Read(params string[] rows) => Exported.Read(Exported.Sheet([Header, .. rows]));
}
