using System.Text.Json.Nodes;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareSamplesTests
{
    [SampleFact]
    public void Real_payloads_are_read_as_approved() =>
        ApprovedDeliveries.Check("shopware", new ShopwarePlatform(), ShopwareWebhooks.Secret, (_, content) => ShopwareWebhooks.Signed(content));

    /// <summary>Payloads of other calls to an app are no webhooks, but the orders in them are as in webhooks.</summary>
    [SampleFact]
    public void Real_orders_are_read_as_approved()
    {
        foreach (var name in new[] { "app-sdk_payment", "app-sdk_refund" })
        {
            var content = JsonNode.Parse(File.ReadAllText(Path.Combine(SharedSamples.Folder!, "shopware", $"{name}.json")))!;
            foreach (var topic in new[] { "checkout.order.placed", "state_enter.order_transaction.state.paid", "state_enter.order_delivery.state.shipped" })
            {
                ApprovedDelivery.Check($"shopware/{name}.{topic}", ShopwareWebhooks.Read(ShopwareWebhooks.OrderMessage(topic, content["order"]!.AsObject())));
            }
        }
    }
}
