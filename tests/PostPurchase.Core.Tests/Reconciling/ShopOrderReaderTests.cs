using System.Text;
using System.Text.Json.Nodes;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Reconciling;

public sealed class ShopOrderReaderTests
{
    private readonly ShopOrderReader _reader = new([new ShopifyPlatform(), new WooCommercePlatform(), new ShopwarePlatform()]);

    [Fact]
    public void An_order_of_Shopify_says_what_its_webhook_says() =>
        Assert.Equal(["Delivered", "Paid", "Placed", "Refunded", "Shipped"], Types("shopify", ShopifyBodies.Order).Distinct().Where(type => !type.StartsWith("Return", StringComparison.Ordinal)));

    [Fact]
    public void An_order_of_Shopware_tells_of_each_of_its_states()
    {
        var order = ShopwareWebhooks.Order(body =>
        {
            body["stateMachineState"] = State("open");
            body["transactions"]![0]!["stateMachineState"] = State("paid");
            body["deliveries"]![0]!["stateMachineState"] = State("shipped");
        });

        Assert.Equal(["Paid", "Placed", "Shipped"], Types("shopware", order.ToJsonString()));
        order["stateMachineState"] = State("cancelled");
        Assert.Equal(["Cancelled", "Paid", "Placed", "Shipped"], Types("shopware", order.ToJsonString()));
    }

    [Theory]
    [InlineData("shopify", "{}")]
    [InlineData("shopify", "[]")]
    [InlineData("shopware", "7")]
    [InlineData("shopware", """{"id":"a","transactions":[{"stateMachineState":7}],"deliveries":{}}""")]
    [InlineData("woocommerce", """{"id":1,"status":"processing"}""")]
    public void What_is_no_order_is_malformed(string platform, string body) =>
        Assert.IsType<PastOrderEntry.Malformed>(_reader.Read(platform, Encoding.UTF8.GetBytes(body), 1, A.Shop(), IntakeFixtures.Now));

    [Fact]
    public void A_cart_is_ignored() => Assert.IsType<PastOrderEntry.Ignored>(
        _reader.Read("woocommerce", Encoding.UTF8.GetBytes(WooCommerceWebhooks.Order("pending").ToJsonString()), 1, A.Shop(), IntakeFixtures.Now));

    private static JsonObject State(string name) => new() { ["technicalName"] = name };

    private IEnumerable<string> Types(string platform, string body)
    {
        var told = Assert.IsType<PastOrderEntry.Understood>(_reader.Read(platform, Encoding.UTF8.GetBytes(body), 1, A.Shop(), IntakeFixtures.Now));
        Assert.All(told.OrderEvents, happened => Assert.Equal(told.Order, happened.OrderId));
        return told.OrderEvents.Select(happened => happened.GetType().Name).Order(StringComparer.Ordinal);
    }
}
