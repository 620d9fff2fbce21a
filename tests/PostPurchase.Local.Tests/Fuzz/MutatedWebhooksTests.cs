using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Fuzz;

/// <summary>
/// 50,000 damaged webhooks of all four platforms, correctly signed, over HTTP: each is taken in or refused with the field
/// named, the host never fails, and all that was stored can be read back, planned and shown.
/// </summary>
public sealed class MutatedWebhooksTests
{
    private const int Rounds = 15_000;
    private const int Seed = 20260326;

    private static readonly string[] ShopifyTopics =
        ["orders/create", "orders/updated", "fulfillments/create", "refunds/create", "returns/request", "customers/update"];

    private static readonly (string Platform, Func<byte[], int, WebhookRequest> Sign, string[] Bodies)[] Platforms =
    [
        ("shopify", (body, round) => ShopifyWebhooks.Of(ShopifyTopics[round / 4 % ShopifyTopics.Length], body, id: $"delivery-{round}"),
            [ShopifyBodies.Order, ShopifyBodies.PlainOrder, ShopifyBodies.Fulfillment, ShopifyBodies.Refund, ShopifyBodies.ReturnRequest, ShopifyBodies.Customer]),
        ("standard", (body, round) => StandardWebhooks.Of(body, RunningHost.Start, $"msg_{round}"), [.. StandardBodies.All]),
        ("woocommerce", (body, _) => WooCommerceWebhooks.Signed(body, "order.updated"),
            [WooCommerceWebhooks.Order().ToJsonString(), WooCommerceWebhooks.Order("completed").ToJsonString(), WooCommerceWebhooks.Order("refunded").ToJsonString()]),
        ("shopware", (body, _) => ShopwareWebhooks.Signed(body),
            [
                ShopwareWebhooks.OrderMessage("checkout.order.placed").ToJsonString(),
                ShopwareWebhooks.OrderMessage("state_enter.order_delivery.state.shipped").ToJsonString(),
            ]),
    ];

    [Fact]
    public async Task Damaged_webhooks_never_break_the_host_nor_what_it_stores()
    {
        await using var host = await RunningHost.Open();
        var mutator = new PayloadMutator(Seed);
        var webhooks = Enumerable.Range(0, Rounds).Select(round =>
        {
            var (platform, sign, bodies) = Platforms[round % Platforms.Length];
            return (platform, sign(mutator.Mutate(bodies[round / Platforms.Length % bodies.Length]), round));
        });
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var broken = new ConcurrentQueue<string>();

        await Task.Run(() => Parallel.ForEachAsync(webhooks, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (item, _) =>
        {
            var status = await Post(host, item.platform, item.Item2);
            answers.AddOrUpdate(status, 1, (_, count) => count + 1);
            if ((int)status >= 500)
            {
                broken.Enqueue($"{item.platform}: {Encoding.UTF8.GetString(item.Item2.Body.Span)}");
            }
        }));
        await host.MoveTo(RunningHost.Start + Duration.FromDays(60));

        var seen = string.Join(", ", answers.Select(pair => $"{(int)pair.Key}: {pair.Value}"));
        Assert.True(broken.IsEmpty, $"seed {Seed}, {broken.Count} broke the host, such as {broken.FirstOrDefault()}");
        Assert.All(answers.Keys, status => Assert.True((int)status is 200 or 202 or 400, $"seed {Seed}: {seen}"));
        Assert.True(answers.GetValueOrDefault(HttpStatusCode.Accepted) > Rounds / 10, seen);
        Assert.True(answers.GetValueOrDefault(HttpStatusCode.BadRequest) > Rounds / 10, seen);
        await AssertReadable(host);
    }

    private static async Task<HttpStatusCode> Post(RunningHost host, string platform, WebhookRequest webhook)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/demo/{platform}");
        request.Content = new ByteArrayContent(webhook.Body.ToArray());
        foreach (var (name, value) in webhook.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task AssertReadable(RunningHost host)
    {
        var store = host.Services.GetRequiredService<IPartitionStore>();
        var overview = host.Services.GetRequiredService<OrderOverview>();
        var shop = await host.Services.GetRequiredService<IShops>().Find(new ShopId("demo"), default);
        var orders = host.Services.GetRequiredService<SqliteDatabase>().Read(0, static (session, _) => session
            .Use("SELECT DISTINCT partition FROM rows WHERE partition >= 'order|' AND partition < 'order}'").All(static row => row.Text(0)));
        Assert.NotEmpty(orders);
        foreach (var partition in orders)
        {
            var key = OrderKey.Parse(partition["order|".Length..]);
            Assert.NotEmpty((await OrderPartition.Load(store, key, default)).Events);
            Assert.NotNull(await overview.Show(shop!, key.Order, "de", RunningHost.Start, default));
        }

        Assert.Equal(0, host.Services.GetRequiredService<WakeTable>().CountDueBy(RunningHost.Start + Duration.FromDays(60)));
    }
}
