using System.Text;
using System.Text.Json.Nodes;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceSamplesTests
{
    [SampleFact]
    public void Real_payloads_are_read_as_approved() =>
        ApprovedDeliveries.Check("woocommerce", new WooCommercePlatform(), WooCommerceWebhooks.Secret, (name, content) =>
            WooCommerceWebhooks.Signed(Body(name, content), Topic(name)));

    // A captured webhook is stored with its headers.
    private static byte[] Body(string name, byte[] content) =>
        name.StartsWith("hookdeck_", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(JsonNode.Parse(content)!["body"]!.ToJsonString())
            : content;

    private static string Topic(string name) => name switch
    {
        _ when name.StartsWith("hookdeck_", StringComparison.Ordinal) => name["hookdeck_".Length..],
        _ when name.Contains("customers", StringComparison.Ordinal) => "customer.updated",
        _ => "order.updated",
    };
}
