using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Orders;
using static PostPurchase.TestKit.Webhooks.WooCommerceWebhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceParcelsTests
{
    [Fact]
    public void Tracking_plugin_names_the_parcels_before_the_order_is_completed()
    {
        var parcels = Shipped(Tracked("processing", """
            [{"tracking_provider":"dhl","custom_tracking_provider":null,"custom_tracking_link":null,"tracking_number":"JD01","date_shipped":"1774051200","tracking_id":"t1"},
             {"tracking_provider":"","custom_tracking_provider":"Bote","custom_tracking_link":"https://bote.example/7","tracking_number":7,"date_shipped":"2026-03-22","tracking_id":"t2"}]
            """));

        Assert.Equal(
            [
                (Instant.FromUtc(2026, 3, 21, 0, 0), "completed", "dhl", "JD01", null),
                (Instant.FromUtc(2026, 3, 21, 23, 0), "t2", "Bote", "7", "https://bote.example/7"),
            ],
            parcels.Select(parcel => (parcel.At, parcel.Shipment.Id, parcel.Shipment.Carrier!, parcel.Shipment.TrackingNumber!, parcel.Shipment.TrackingUrl)));
    }

    [Fact]
    public void Parcel_is_never_older_than_its_order() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 20, 9, 15),
            Assert.Single(Shipped(Tracked("completed", """[{"tracking_number":"1","date_shipped":"1773964800"}]"""))).At);

    [Fact]
    public void Number_entered_after_completion_belongs_to_the_announced_parcel()
    {
        var announced = Assert.Single(Shipped(Order("completed")));
        var tracked = Assert.Single(Shipped(Tracked("completed", """[{"tracking_number":"1","tracking_id":"t1"}]""")));

        Assert.Equal(announced.Shipment.Id, tracked.Shipment.Id);
    }

    [Fact]
    public void Contents_are_read_where_the_plugin_names_them()
    {
        var parcel = Assert.Single(Shipped(Tracked("completed", """
            {"1":{"tracking_number":"1","products_list":[{"product":"502","item_id":"32","qty":"1"},{"product":"9","item_id":"999","qty":"1"},{"item_id":"31","qty":"x"}]}}
            """)));

        Assert.Equal([new LineQuantity("32", 1)], parcel.Shipment.Lines);
    }

    [Theory]
    [InlineData("\"a:1:{i:0;a:0:{}}\"")]
    [InlineData("[null, 5, \"x\"]")]
    [InlineData("7")]
    public void Unreadable_tracking_is_as_good_as_none(string value) =>
        Assert.Equal("completed", Assert.Single(Shipped(Tracked("completed", value))).Shipment.Id);

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("\"gestern\"")]
    public void Unreadable_day_of_shipping_is_replaced_by_the_completion(string day)
    {
        var order = Tracked("completed", $$"""[{"tracking_number":"1","date_shipped":{{day}}}]""");
        order["date_completed_gmt"] = "2026-03-21T12:00:00";

        Assert.Equal(Instant.FromUtc(2026, 3, 21, 12, 0), Assert.Single(Shipped(order)).At);
    }

    private static JsonObject Tracked(string status, string items) =>
        WithMeta(Order(status), "_wc_shipment_tracking_items", JsonNode.Parse(items)!);

    private static List<OrderEvent.Shipped> Shipped(JsonObject order) => [.. OrderEvents(order).OfType<OrderEvent.Shipped>()];
}
