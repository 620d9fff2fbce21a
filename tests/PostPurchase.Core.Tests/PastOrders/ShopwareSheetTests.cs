using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class ShopwareSheetTests
{
    private const string Default =
        "id;order_number;sales_channel_id;customer_firstname;customer_lastname;customer_email;billing_address_street;billing_address_zipcode;billing_address_city;billing_address_country_id;shipping_address_street;shipping_address_zipcode;shipping_address_city;shipping_address_country_id;amount_total;order_state_id;line_items;order_date_time";

    private const string Extended =
        "id;order_number;order_date_time;updated_at;currency.isoCode;amount_total;customer_email;line_items;stateMachineState.technicalName;transactions.stateMachineState.technicalName;deliveries.stateMachineState.technicalName;deliveries.trackingCodes";

    private const string Five =
        "orderId;orderDetailId;number;customerId;status;cleared;orderTime;clearedDate;invoiceAmount;invoiceShipping;currency;trackingCode;articleId;articleNumber;articleName;price;quantity;shipped;mode;esd;billingFirstname;billingLastname;shippingFirstname;shippingLastname;shippingStreet;shippingZipcode;shippingCity;shippingCountryIso;email";

    [Fact]
    public void The_default_profile_tells_what_was_ordered_and_by_whom()
    {
        var file = Exported.Open(Exported.Sheet(
            Default,
            "018d;10001;c1;Anna;Müller;anna@example.com;Am Markt 1;20095;Hamburg;de1;Invalidenstr. 1;10115;Berlin;de1;39.3;s1;\"2x 0fa9|1x 77ab|1x \";2026-03-26T09:00:00.000+00:00"));

        var entry = Assert.Single(file.Entries);
        Assert.Equal(PastOrderFormat.Shopware6, file.Format);
        Assert.Equal("Placed", entry.Kinds());
        var order = entry.Order();
        Assert.Equal("018d 10001", $"{order.Id} {order.Number}");
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 9, 0), order.PlacedAt);
        Assert.Equal(new Address { Name = "Anna Müller", Street = "Invalidenstr. 1", PostalCode = "10115", City = "Berlin" }, order.DeliveryAddress);
        Assert.Equal(["0fa9 2 Artikel", "77ab 1 Artikel"], order.Lines.Select(line => $"{line.ProductId} {line.Quantity} {line.Title}"));
        Assert.Null(order.Totals);
    }

    [Theory]
    [InlineData("completed", "paid", "shipped", "Placed Paid Shipped")]
    [InlineData("cancelled", "cancelled", "cancelled", "Placed Cancelled")]
    [InlineData("completed", "refunded", "returned", "Placed Paid Shipped ReturnRequested ReturnReceived Refunded")]
    [InlineData("in_progress", "refunded_partially", "shipped_partially", "Placed Paid Shipped Refunded")]
    public void States_say_what_happened(string order, string payment, string delivery, string kinds) =>
        Assert.Equal(kinds, Assert.Single(Exported.Read(Exported.Sheet(
            Extended,
            $"018d;10001;2026-03-26T09:00:00+00:00;2026-03-28T09:00:00+00:00;EUR;39,30;anna@example.com;2x 0fa9;{order};{payment};{delivery};JJD1|JJD2"))).Kinds());

    [Fact]
    public void A_parcel_has_the_tracking_codes_and_the_time_of_the_last_change()
    {
        var shipped = Assert.Single(Exported.Read(Exported.Sheet(
            Extended,
            "018d;10001;2026-03-26T09:00:00+00:00;2026-03-28T09:00:00+00:00;EUR;39,30;anna@example.com;2x 0fa9;completed;paid;shipped;JJD1|JJD2")))
            .Event<OrderEvent.Shipped>();

        Assert.Equal("018d JJD1, JJD2", $"{shipped.Shipment.Id} {shipped.Shipment.TrackingNumber}");
        Assert.Equal(Instant.FromUtc(2026, 3, 28, 9, 0), shipped.At);
    }

    [Fact]
    public void Lines_that_are_none_are_told() =>
        Assert.Equal("line_items", Assert.Single(Exported.Read(Exported.Sheet(
            "id;order_number;order_date_time;line_items", "018d;10001;2026-03-26 09:00:00;some coffee"))).Malformed().Where);

    [Fact]
    public void Shopware_5s_positions_make_one_order()
    {
        var entries = Exported.Read(Exported.Sheet(
            Five,
            "57;210;20001;12;7;12;2026-03-26 10:00:00;2026-03-27 12:00:00;39.3;4.9;EUR;JJD1;5;SW1;Hausmischung;14.95;2;2;0;0;Anna;Müller;Anna;Müller;Invalidenstr. 1;10115;Berlin;DE;anna@example.com",
            "57;211;20001;12;7;12;2026-03-26 10:00:00;2026-03-27 12:00:00;39.3;4.9;EUR;JJD1;0;GUT;Gutschein;-5;1;0;2;0;Anna;Müller;Anna;Müller;Invalidenstr. 1;10115;Berlin;DE;anna@example.com",
            "58;;20002;13;-1;17;2026-03-26 10:00:00;0000-00-00 00:00:00;10;0;EUR;;;;;;;;;;;;;;;;;;"));

        Assert.Equal("Placed Paid Shipped", entries[0].Kinds());
        Assert.Equal(["210 Hausmischung 29.90 EUR"], entries[0].Order().Lines.Select(line => $"{line.Id} {line.Title} {line.Total}"));
        Assert.Equal("57 20001 12 Anna DE", $"{entries[0].Order().Id} {entries[0].Order().Number} {entries[0].Order().Customer?.Id} {entries[0].Order().Customer?.FirstName} {entries[0].Order().DeliveryAddress?.Country}");
        Assert.Equal(new PastOrderEntry.Ignored(4, "status -1, an aborted checkout"), entries[1]);
    }
}
