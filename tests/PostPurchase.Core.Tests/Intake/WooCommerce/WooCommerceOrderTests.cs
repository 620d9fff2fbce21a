using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Webhooks;
using static PostPurchase.TestKit.Webhooks.WooCommerceWebhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceOrderTests
{
    [Fact]
    public void Order_is_read_with_tax_in_every_amount()
    {
        var order = ReadOrder(Order());

        Assert.Equal(new OrderId("5012"), order.Id);
        Assert.Equal("WC-5012", order.Number);
        Assert.Equal("ida@example.com", order.Email);
        Assert.Equal("en", order.Language);
        Assert.Equal(new Buyer { Id = "77", FirstName = "Ida", LastName = "Beispiel" }, order.Customer);
        Assert.False(order.ReportsDelivery);
        Assert.Equal(["fruehling"], order.Vouchers);
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 15), order.PlacedAt);
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 16, 30), order.RevisedAt);
        Assert.Equal(
            new OrderTotals { Subtotal = Euro(21.48m), Discount = Euro(2.00m), Shipping = Euro(4.90m), Tax = Euro(3.89m), Total = Euro(24.38m) },
            order.Totals);
    }

    [Fact]
    public void Lines_have_what_the_customer_pays_for_them()
    {
        var lines = ReadOrder(Order()).Lines;

        Assert.Equal(
            new OrderLine
            {
                Id = "31",
                ProductId = "501",
                Sku = "BE-1",
                Title = "Becher",
                Quantity = 1,
                UnitPrice = Euro(12.50m),
                Total = Euro(12.50m),
                Tags = lines[0].Tags,
                ImageUrl = "https://shop.example.com/becher.jpg",
            },
            lines[0]);
        Assert.Equal(("100 g", 2m, Euro(3.49m), Euro(6.98m)), (lines[1].Variant, lines[1].Quantity, lines[1].UnitPrice, lines[1].Total));
    }

    [Fact]
    public void Address_is_where_the_parcel_goes()
    {
        var expected = new Address
        {
            Name = "Ida Beispiel",
            Street = "Lieferweg 3, 2. Hof",
            PostalCode = "10999",
            City = "Berlin",
            Region = "BE",
            Country = "DE",
        };

        Assert.Equal(expected, ReadOrder(Order()).DeliveryAddress);
    }

    [Fact]
    public void Address_is_the_billing_address_where_only_a_name_and_country_are_given_for_shipping()
    {
        var order = Order(change: body => body["shipping"] = new JsonObject { ["first_name"] = "Ida", ["address_1"] = "", ["country"] = "DE" });

        Assert.Equal(("Potsdam", "BB"), (ReadOrder(order).DeliveryAddress!.City, ReadOrder(order).DeliveryAddress!.Region));
    }

    [Fact]
    public void Times_by_the_shops_clock_count_where_there_are_no_others()
    {
        var order = Order(change: body => body.Remove("date_created_gmt"));

        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 15), ReadOrder(order).PlacedAt);
    }

    [Fact]
    public void Guest_has_no_id() => Assert.Null(ReadOrder(Order(change: body => body["customer_id"] = 0)).Customer!.Id);

    [Fact]
    public void Fees_and_gift_cards_keep_the_sums_in_order()
    {
        var order = Order(change: body =>
        {
            body["fee_lines"] = JsonNode.Parse("""[{"id":1,"total":"2.00","total_tax":"0.38"},{"id":2,"total":"-1.00","total_tax":"-0.19"}]""");
            body["gift_cards"] = JsonNode.Parse("""[{"id":2,"code":"X","amount":5}]""");
            body["total"] = "20.57";
        });

        var totals = ReadOrder(order).Totals!;

        Assert.Equal(20.57m, totals.Subtotal!.Value.Amount - totals.Discount!.Value.Amount + totals.Shipping!.Value.Amount);
        Assert.Equal((Euro(23.86m), Euro(8.19m)), (totals.Subtotal, totals.Discount));
    }

    [Fact]
    public void Line_that_stands_there_twice_counts_once()
    {
        var order = Order(change: body => body["line_items"]!.AsArray().Add(body["line_items"]![0]!.DeepClone()));

        Assert.Equal(2, ReadOrder(order).Lines.Count);
        Assert.Equal(Euro(21.48m), ReadOrder(order).Totals!.Subtotal);
    }

    [Fact]
    public void Cent_lost_in_rounding_is_found_again_in_the_subtotal()
    {
        var totals = ReadOrder(Order(change: body => body["total"] = "24.37")).Totals!;

        Assert.Equal((Euro(21.47m), Euro(24.37m)), (totals.Subtotal, totals.Total));
    }

    [Fact]
    public void Title_is_plain_text() =>
        Assert.Equal("Salz & Pfeffer", ReadOrder(Order(change: body => body["line_items"]![0]!["name"] = "Salz &amp; Pfeffer")).Lines[0].Title);

    [Fact]
    public void Size_that_is_only_a_letter_of_the_title_is_kept()
    {
        var order = Order(change: body => body["line_items"]![1]!["meta_data"]![1]!["display_value"] = "M");

        Assert.Equal("M", ReadOrder(order).Lines[1].Variant);
    }

    [Fact]
    public void Quantity_may_be_a_fraction()
    {
        var order = Order(change: body => body["line_items"]![0]!["quantity"] = 1.25);

        Assert.Equal((1.25m, Euro(10.00m)), (ReadOrder(order).Lines[0].Quantity, ReadOrder(order).Lines[0].UnitPrice));
    }

    [Theory]
    [InlineData("id", "$.id")]
    [InlineData("status", "$.status")]
    [InlineData("currency", "$.currency")]
    [InlineData("total", "$.total")]
    public void Missing_member_is_named(string member, string path)
    {
        var malformed = Assert.IsType<Delivery.Malformed>(Read(Order(change: body => body.Remove(member))));

        Assert.Equal(("order.updated", path, "is missing"), (malformed.Topic, malformed.Path, malformed.Problem));
    }

    [Fact]
    public void Missing_topic_is_named()
    {
        var malformed = Assert.IsType<Delivery.Malformed>(
            new WooCommercePlatform().Read(IntakeFixtures.Request(Order().ToJsonString()), IntakeFixtures.Shop));

        Assert.Equal("X-WC-Webhook-Topic", malformed.Path);
    }

    [Theory]
    [InlineData("coupon.deleted")]
    [InlineData("product.updated")]
    [InlineData("action.woocommerce_add_to_cart")]
    public void Other_topics_are_ignored(string topic) => Assert.Equal(new Delivery.Ignored(topic), Read(Order(), topic));
}
