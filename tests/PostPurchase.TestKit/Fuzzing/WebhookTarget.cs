using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Webhooks;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>
/// Damaged webhooks of all platforms, rightly signed: each is taken or refused with the place at fault, and what was taken can be read
/// back, planned for two months, shown, and taken again.
/// </summary>
public sealed class WebhookTarget : IFuzzTarget
{
    private static readonly Instant Start = IntakeFixtures.Now;

    private static readonly IPlatform[] Platforms = [new ShopifyPlatform(), new WooCommercePlatform(), new ShopwarePlatform(), new StandardPlatform()];

    private static readonly string[] WooTopics = ["order.created", "order.updated", "customer.created", "customer.updated"];

    private static readonly (string Topic, string Body)[] Shopify =
    [
        ("orders/create", ShopifyBodies.PlainOrder), ("orders/updated", ShopifyBodies.Order), ("fulfillments/create", ShopifyBodies.Fulfillment),
        ("refunds/create", ShopifyBodies.Refund), ("returns/request", ShopifyBodies.ReturnRequest), ("customers/update", ShopifyBodies.Customer),
        .. Samples.Captured(),
    ];

    private static readonly string[] WooCommerce =
    [
        WooCommerceWebhooks.Order().ToJsonString(), WooCommerceWebhooks.Order("completed").ToJsonString(),
        WooCommerceWebhooks.Order("refunded").ToJsonString(), WooCommerceWebhooks.Customer().ToJsonString(), .. Samples.Of("woocommerce"),
    ];

    private static readonly string[] Shopware =
    [
        ShopwareWebhooks.OrderMessage("checkout.order.placed").ToJsonString(),
        ShopwareWebhooks.OrderMessage("state_enter.order_delivery.state.shipped").ToJsonString(), .. Samples.Of("shopware"),
    ];

    public string Name => "webhooks";

    public async ValueTask<bool> Try(Random random)
    {
        var driver = new JourneyDriver(Start, Shop());
        var buffer = new ArrivalBuffer(TimeProvider.System);
        var taken = new TakenDeliveries(driver.Log, driver.Privacy.Intake);
        var intake = new WebhookIntake(driver.Shops, Platforms, taken, driver.Privacy.Ledger, buffer);
        var accepted = false;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (platform, request) = Next(driver.Now, random);
            accepted |= await Take(driver, intake, platform, request);
        }

        return accepted;
    }

    private static async Task<bool> Take(JourneyDriver driver, WebhookIntake intake, IPlatform platform, WebhookRequest request)
    {
        var result = await intake.Receive(driver.Shop.Id, platform.Name, request, driver.Now, CancellationToken.None);
        if (result is IntakeResult.Malformed malformed)
        {
            Assert.True(malformed.Path.Length > 0 && malformed.Problem.Length > 0, "A refusal names no place.");
        }
        else
        {
            Assert.IsNotType<IntakeResult.BadSignature>(result);
        }

        await driver.Settle();
        await driver.MoveTo(driver.Now + Duration.FromDays(30));
        if (result is IntakeResult.Accepted && platform.Read(request, driver.Shop) is Delivery.Understood understood)
        {
            await Check(driver, understood.OrderEvents.Select(happened => happened.OrderId));
        }

        Assert.All(driver.Provider.Sent, sent => Assert.DoesNotContain("<script", sent.Mail.Html, StringComparison.OrdinalIgnoreCase));
        return result is IntakeResult.Accepted;
    }

    private static async Task Check(JourneyDriver driver, IEnumerable<OrderId> orders)
    {
        foreach (var order in orders.Distinct())
        {
            var partition = await OrderPartition.Load(driver.Store, driver.Key(order), CancellationToken.None);
            Assert.NotEmpty(partition.Events);
            Assert.NotNull(await driver.Show(order, "de"));
        }
    }

    private static (IPlatform Platform, WebhookRequest Request) Next(Instant now, Random random)
    {
        var mutator = new PayloadMutator(random.Next(), isWild: true);
        var (topic, shopify) = Any(Shopify, random);
        return random.Next(4) switch
        {
            0 => (Platforms[0], ShopifyWebhooks.Of(topic, mutator.Mutate(shopify, Any(Shopify, random).Body))),
            1 => (Platforms[1], WooCommerceWebhooks.Signed(mutator.Mutate(Any(WooCommerce, random), Any(WooCommerce, random)), Any(WooTopics, random))),
            2 => (Platforms[2], ShopwareWebhooks.Signed(mutator.Mutate(Any(Shopware, random), Any(Shopware, random)))),
            _ => (Platforms[3], StandardWebhooks.Of(mutator.Mutate(Any([.. StandardBodies.All], random), Any([.. StandardBodies.All], random)), now)),
        };
    }

    private static T Any<T>(T[] all, Random random) => all[random.Next(all.Length)];

    private static Shop Shop() => A.Shop() with
    {
        WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["shopify"] = [ShopifyWebhooks.Secret],
            ["woocommerce"] = [WooCommerceWebhooks.Secret],
            ["shopware"] = [ShopwareWebhooks.Secret],
            ["standard"] = [StandardWebhooks.Secret],
        },
    };
}
