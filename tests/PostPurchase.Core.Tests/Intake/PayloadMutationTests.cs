using System.Text;
using System.Text.Json;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>Whatever arrives, reading it never throws, and what is understood can be stored and read back the same.</summary>
public sealed class PayloadMutationTests
{
    private const int Rounds = 5_000;

    private static readonly (string Topic, string Body)[] ShopifyWebhooksToDamage =
    [
        ("orders/updated", ShopifyBodies.Order),
        ("orders/create", ShopifyBodies.PlainOrder),
        ("orders/paid", ShopifyBodies.TestNotification),
        ("fulfillments/create", ShopifyBodies.Fulfillment),
        ("refunds/create", ShopifyBodies.Refund),
        ("returns/request", ShopifyBodies.ReturnRequest),
        ("customers/update", ShopifyBodies.Customer),
    ];

    [Fact]
    public void Damaged_Shopify_bodies_are_understood_or_refused() => Damage(2026, new ShopifyPlatform(), (mutator, round) =>
    {
        var (topic, body) = ShopifyWebhooksToDamage[round % ShopifyWebhooksToDamage.Length];
        return ShopifyWebhooks.Of(topic, mutator.Mutate(body));
    });

    [Fact]
    public void Damaged_canonical_bodies_are_understood_or_refused() => Damage(2027, new StandardPlatform(), (mutator, round) =>
        StandardWebhooks.Of(mutator.Mutate(StandardBodies.All[round % StandardBodies.All.Count])));

    internal static void Damage(int seed, IPlatform platform, Func<PayloadMutator, int, WebhookRequest> next)
    {
        var mutator = new PayloadMutator(seed);
        var understood = 0;
        var malformed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var webhook = next(mutator, round);
            try
            {
                var delivery = platform.Read(webhook, IntakeFixtures.Shop);
                understood += delivery is Delivery.Understood ? 1 : 0;
                malformed += delivery is Delivery.Malformed ? 1 : 0;
                AssertCanBeStored(delivery);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {round}: {Encoding.UTF8.GetString(webhook.Body.Span)}", exception);
            }
        }

        // Else the damage is so slight or so great that the test shows nothing.
        Assert.InRange(understood, Rounds / 10, Rounds);
        Assert.InRange(malformed, Rounds / 10, Rounds);
    }

    private static void AssertCanBeStored(Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Understood understood:
                Assert.True(understood.OrderEvents.Count + understood.CustomerEvents.Count + understood.Withdrawals.Count > 0);
                foreach (var happened in understood.OrderEvents)
                {
                    AssertRoundTrip(happened);
                    Assert.InRange(happened.OrderId.Value.Length, 1, OrderId.MaxLength);
                }

                foreach (var happened in understood.CustomerEvents)
                {
                    AssertRoundTrip(happened);
                    Assert.True(happened.Customer.Id is not null || happened.Customer.Email is not null);
                }

                break;
            case Delivery.Malformed malformed:
                Assert.NotEmpty(malformed.Path);
                Assert.NotEmpty(malformed.Problem);
                break;
        }
    }

    /// <summary>Lists make records unequal, so the texts are compared.</summary>
    private static void AssertRoundTrip<T>(T happened)
    {
        var stored = JsonSerializer.Serialize(happened, CoreJson.Options);
        var readBack = JsonSerializer.Deserialize<T>(stored, CoreJson.Options);
        Assert.Equal(stored, JsonSerializer.Serialize(readBack, CoreJson.Options));
        Assert.Equal(stored, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(stored)));
    }
}
