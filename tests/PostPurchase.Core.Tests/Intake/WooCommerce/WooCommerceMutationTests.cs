using System.Text.Json.Nodes;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceMutationTests
{
    private static readonly (string Topic, string Body)[] Webhooks =
    [
        ("order.updated", WooCommerceWebhooks.Order().ToJsonString()),
        ("order.updated", Eventful("completed").ToJsonString()),
        ("order.updated", Eventful("refunded").ToJsonString()),
        ("order.created", WooCommerceWebhooks.WithMeta(Eventful("delivered"), "_anonymized", "yes").ToJsonString()),
        ("order.deleted", """{"id":5012}"""),
        ("customer.updated", WooCommerceWebhooks.Customer().ToJsonString()),
    ];

    [Fact]
    public void Damaged_bodies_are_understood_or_refused() => PayloadMutationTests.Damage(2028, new WooCommercePlatform(), (mutator, round) =>
    {
        var (topic, body) = Webhooks[round % Webhooks.Length];
        return WooCommerceWebhooks.Signed(mutator.Mutate(body), topic);
    });

    /// <summary>With everything in it that may be in an order: parcels, refunds, fees and gift cards.</summary>
    private static JsonObject Eventful(string status)
    {
        var order = WooCommerceWebhooks.Order(status, body =>
        {
            body["date_completed_gmt"] = "2026-03-21T12:00:00";
            body["refunds"] = JsonNode.Parse("""[{"id":9,"reason":"","total":"-3.49"}]""");
            body["fee_lines"] = JsonNode.Parse("""[{"id":1,"total":"2.00","total_tax":"0.38"}]""");
            body["gift_cards"] = JsonNode.Parse("""[{"id":2,"amount":5}]""");
        });
        return WooCommerceWebhooks.WithMeta(order, "_wc_shipment_tracking_items", JsonNode.Parse("""
            {"1":{"tracking_provider":"dhl","custom_tracking_link":"https://dhl.example/1","tracking_number":"1","date_shipped":"1774051200",
              "tracking_id":"t1","products_list":[{"item_id":"32","qty":"1"}]},"2":{"tracking_number":2,"tracking_id":"t2"}}
            """)!);
    }
}
