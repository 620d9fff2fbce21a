using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class WooCommerceSheetTests
{
    private const string WebToffee =
        "order_id,order_number,order_date,paid_date,status,shipping_total,shipping_tax_total,discount_total,order_total,order_currency,customer_id,billing_first_name,billing_last_name,billing_email,billing_address_1,billing_postcode,billing_city,billing_state,billing_country,coupon_items,refund_items,line_item_1,line_item_2";

    private const string Items = "Order Number,Order Status,Order Date,Email (Billing),Order Total Amount,Currency,SKU,Item Name,Quantity,Item Cost";

    [Fact]
    public void WebToffees_columns_are_read()
    {
        var entry = Assert.Single(Exported.Read(Exported.Sheet(
            WebToffee,
            "731,R-2026-731,2026-03-26 10:00:00,2026-03-26T10:02:00+01:00,completed,4.12,0.78,5.00,39.30,EUR,12,Anna,Müller,anna@example.com,Invalidenstr. 1,10115,Berlin,DE-BE,DE,code:SPRING|amount:5.00,amount:4.00|reason:broken|date:2026-04-01 10:00:00,"
            + "name:Kaffee &amp; mehr|product_id:9|sku:KA-1|quantity:2|total:25.13|sub_total:27.94,name:Espresso|product_id:10|sku:KA-2|quantity:1|total:8.88|sub_total:8.88")));

        var order = entry.Order();
        Assert.Equal("731", order.Id.Value);
        Assert.Equal("R-2026-731", order.Number);
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 9, 0), order.PlacedAt);
        Assert.Equal(new Buyer { Id = "12", FirstName = "Anna", LastName = "Müller" }, order.Customer);
        Assert.Equal("BE DE", $"{order.DeliveryAddress?.Region} {order.DeliveryAddress?.Country}");
        Assert.Equal(["1 9 Kaffee & mehr 2 25.13 EUR", "2 10 Espresso 1 8.88 EUR"],
            order.Lines.Select(line => $"{line.Id} {line.ProductId} {line.Title} {line.Quantity} {line.Total}"));
        Assert.Equal("4.90 39.30", $"{order.Totals?.Shipping?.Amount} {order.Totals?.Total.Amount}");
        Assert.Equal(["SPRING"], order.Vouchers);
        Assert.Equal("Placed Paid Shipped Refunded", entry.Kinds());
        Assert.Equal("completed", entry.Event<OrderEvent.Shipped>().Shipment.Id);
        Assert.Equal(new Money(4.00m, "EUR"), entry.Event<OrderEvent.Refunded>().Amount);
        Assert.False(order.ReportsDelivery);
    }

    [Fact]
    public void Rows_of_items_make_one_order()
    {
        var entries = Exported.Read(Exported.Sheet(
            Items,
            "731,Completed,2026-03-26 10:00,anna@example.com,\"39,40\",EUR,KA-1,Hausmischung,2,\"14,95\"",
            "731,Completed,2026-03-26 10:00,anna@example.com,\"39,40\",EUR,KA-2,Espresso,1,\"9,50\"",
            "732,Processing,2026-03-27 10:00,ben@example.com,\"9,50\",EUR,KA-2,Espresso,1,\"9,50\""));

        Assert.Equal(["731 29.90 EUR, 9.50 EUR", "732 9.50 EUR"],
            entries.Select(entry => $"{entry.Understood().Order} {string.Join(", ", entry.Order().Lines.Select(line => line.Total))}"));
        Assert.Equal(["Placed Shipped", "Placed"], entries.Select(entry => entry.Kinds()));
    }

    [Fact]
    public void The_analytics_report_is_read_as_far_as_it_goes()
    {
        var entry = Assert.Single(Exported.Read(Exported.Sheet(
            "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution",
            "2026-03-26 10:00:00,731,\"39,30 €\",completed,Anna Müller,new,\"2× Hausmischung, 500 g, 1× Espresso\",3,,34.40,Direct")));

        Assert.Equal(["2 Hausmischung, 500 g", "1 Espresso"], entry.Order().Lines.Select(line => $"{line.Quantity} {line.Title}"));
        Assert.Equal("Anna", entry.Order().Customer?.FirstName);
        Assert.Null(entry.Order().Email);
        Assert.Null(entry.Order().Totals);
    }

    [Theory]
    [InlineData("wc-pending", "status pending")]
    [InlineData("Fehlgeschlagen", "status failed")]
    [InlineData("Storniert", "status cancelled and never paid")]
    public void Orders_that_were_never_placed_are_ignored(string status, string topic) =>
        Assert.Equal(new PastOrderEntry.Ignored(2, topic), Assert.Single(Exported.Read(Exported.Sheet(
            "order_id,order_date,status,paid_date", $"731,2026-03-26 10:00:00,{status},"))));

    [Theory]
    [InlineData("cancelled", "Placed Paid Cancelled")]
    [InlineData("refunded", "Placed Paid Refunded")]
    [InlineData("Rückerstattet", "Placed Paid Refunded")]
    [InlineData("delivered", "Placed Paid Shipped Delivered")]
    [InlineData("in-production", "Placed Paid")]
    public void The_status_says_what_happened(string status, string kinds) =>
        Assert.Equal(kinds, Assert.Single(Exported.Read(Exported.Sheet(
            "order_id,order_date,status,paid_date,order_total,order_currency",
            $"731,26.03.2026 10:00,{status},26.03.2026 10:01,\"1.039,30\",EUR"))).Kinds());

    [Fact]
    public void A_missing_number_is_a_problem_of_its_row_alone()
    {
        var entries = Exported.Read(Exported.Sheet("Order #,Date,Status", "731,2026-03-26,completed", ",2026-03-26,completed", "732,2026-03-26,completed"));

        Assert.Equal(new PastOrderEntry.Malformed(3, "Order #", "is missing"), entries[1]);
        Assert.Equal(3, entries.Count);
    }
}
