using System.Text.Json.Nodes;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareMutationTests
{
    private static readonly string[] Messages =
    [
        .. new[]
        {
            "checkout.order.placed",
            "state_enter.order.state.cancelled",
            "state_enter.order_transaction.state.paid",
            "state_enter.order_transaction.state.refunded",
            "state_enter.order_delivery.state.shipped",
            "state_enter.order_delivery.state.returned",
        }.Select(topic => ShopwareWebhooks.OrderMessage(topic).ToJsonString()),
        ShopwareWebhooks.Message("revocation_request.sent", ShopwareWebhooks.WithdrawalForm()).ToJsonString(),
        Message("checkout.customer.register", "customer"),
        Message("checkout.customer.deleted", "customer"),
        Message("newsletter.confirm", "newsletterRecipient"),
        ShopwareWebhooks.Message("customer.deleted", JsonNode.Parse("""[{"entity":"customer","operation":"delete","primaryKey":"c9"}]""")).ToJsonString(),
    ];

    [Fact]
    public void Damaged_bodies_are_understood_or_refused() => PayloadMutationTests.Damage(2029, new ShopwarePlatform(), (mutator, round) =>
        ShopwareWebhooks.Signed(mutator.Mutate(Messages[round % Messages.Length])));

    private static string Message(string topic, string member) =>
        ShopwareWebhooks.Message(topic, new JsonObject { [member] = ShopwareWebhooks.Customer() }).ToJsonString();
}
