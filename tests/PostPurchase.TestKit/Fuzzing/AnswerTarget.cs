using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.TestKit.Webhooks;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged orders as shops' own APIs answer them: each is read, passed over, or refused with the place at fault.</summary>
public sealed class AnswerTarget : IFuzzTarget
{
    private static readonly Instant Now = IntakeFixtures.Now;

    private static readonly ShopOrderReader Reader = new([new ShopifyPlatform(), new WooCommercePlatform(), new ShopwarePlatform()]);

    private static readonly (string Platform, string Order)[] Orders =
    [
        ("shopify", ShopifyBodies.Order), ("shopify", ShopifyBodies.PlainOrder),
        ("woocommerce", WooCommerceWebhooks.Order("completed").ToJsonString()), ("woocommerce", WooCommerceWebhooks.Order("refunded").ToJsonString()),
        ("shopware", ShopwareOrder()),
    ];

    public string Name => "answers";

    public ValueTask<bool> Try(Random random)
    {
        var (platform, order) = Orders[random.Next(Orders.Length)];
        var entry = Reader.Read(platform, new PayloadMutator(random.Next(), isWild: true).Mutate(order, Orders[random.Next(Orders.Length)].Order), 1, A.Shop(), Now);
        if (entry is PastOrderEntry.Malformed malformed)
        {
            Assert.True(malformed.Where.Length > 0 && malformed.Problem.Length > 0);
        }

        if (entry is PastOrderEntry.Understood understood)
        {
            Assert.All(understood.OrderEvents, happened => EventId.Of(happened));
        }

        return new(entry is PastOrderEntry.Understood);
    }

    private static string ShopwareOrder()
    {
        using var message = JsonDocument.Parse(ShopwareWebhooks.OrderMessage("state_enter.order_delivery.state.shipped").ToJsonString());
        return message.RootElement.GetProperty("data").GetProperty("payload").GetProperty("order").GetRawText();
    }
}
