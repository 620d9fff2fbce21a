using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopify;

/// <summary>Shopify signs the body only: a webhook that somebody got hold of can be sent again under another topic.</summary>
public sealed class ShopifyForeignTopicTests
{
    [Theory]
    [InlineData("customers/redact")]
    [InlineData("customers/delete")]
    [InlineData("customers/update")]
    public void A_webhook_about_an_order_sent_again_as_one_about_a_customer_says_nothing_of_the_customer(string topic) =>
        Assert.All(
            [ShopifyBodies.Order, ShopifyBodies.PlainOrder, ShopifyBodies.Fulfillment],
            body =>
            {
                var malformed = Assert.IsType<Delivery.Malformed>(new ShopifyPlatform().Read(ShopifyWebhooks.Of(topic, body), IntakeFixtures.Shop));
                Assert.Equal("$.line_items", malformed.Path);
            });

    [Theory]
    [InlineData("orders/create")]
    [InlineData("orders/paid")]
    [InlineData("fulfillments/create")]
    public void A_webhook_about_a_customer_sent_again_as_one_about_an_order_tells_of_no_order(string topic) =>
        Assert.IsNotType<Delivery.Understood>(new ShopifyPlatform().Read(ShopifyWebhooks.Of(topic, ShopifyBodies.Customer), IntakeFixtures.Shop));
}
