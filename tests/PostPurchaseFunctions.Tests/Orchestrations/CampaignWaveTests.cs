using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Journeys;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Running;
using PostPurchaseFunctions.Tests.Orchestrations.Durable;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>A publication reaches every order on its way, whatever goes wrong with the orchestration that tells them.</summary>
public sealed class CampaignWaveTests
{
    private const int Orders = 300;

    private static readonly Instant Start = Happened.Moment("2026-03-28T13:00:00Z");

    [Fact]
    public async Task Orders_hear_of_a_publication_after_a_minute()
    {
        await using var world = await Waiting(5);
        await Publish(world);
        await world.MoveTo(world.Now + Duration.FromSeconds(59));
        Assert.Equal(0, world.Pages);

        await world.MoveTo(world.Now + Duration.FromSeconds(1));

        Assert.Equal(1, world.Pages);
        await AssertMoved(world, 5);
    }

    [Fact]
    public async Task Mails_that_are_due_earlier_are_sent_earlier()
    {
        await using var world = await Waiting(1);
        await Publish(world);
        await world.MoveTo(Start + Duration.FromDays(30));

        // Two days after delivery, instead of five; the day after, since the check-in goes out that day.
        Assert.Contains(
            "survey 2026-03-31T08:00:00Z", world.Provider.Sent.Select(sent => $"{sent.Mail.Step} {sent.At}"));
    }

    [Theory]
    [InlineData(ActivityFault.Fails)]
    [InlineData(ActivityFault.RunsTwice)]
    [InlineData(ActivityFault.DiesBeforeReport)]
    internal async Task A_page_that_goes_wrong_misses_no_order(ActivityFault fault)
    {
        await using var world = await Waiting(Orders);
        await Publish(world);
        var wrong = world.Engine.ActivityRuns + 1;
        world.Engine.Fault = run => run == wrong ? fault : ActivityFault.None;
        await world.MoveTo(world.Now + Duration.FromMinutes(10));

        await AssertMoved(world, Orders);
    }

    [Fact]
    public async Task A_wave_that_was_killed_half_way_is_started_again_by_the_sweep()
    {
        await using var world = await Waiting(Orders);
        var wave = await Publish(world);
        world.Engine.Fault = _ => world.Pages == 1 ? ActivityFault.Fails : ActivityFault.None;
        await world.MoveTo(world.Now + Duration.FromMinutes(1));
        await world.Client.TerminateInstanceAsync(WaveInstance.IdOf(wave));
        world.Engine.Fault = _ => ActivityFault.None;
        Assert.Single(await world.Get<OpenWaves>().List(CancellationToken.None));
        await world.MoveTo(world.Now + Duration.FromHours(3));
        Assert.Single(await world.Get<OpenWaves>().List(CancellationToken.None));

        await world.Sweep();
        await world.MoveTo(world.Now + Duration.FromMinutes(3));

        await AssertMoved(world, Orders);
    }

    [Fact]
    public async Task A_publication_while_the_durable_host_is_down_is_told_by_the_sweep()
    {
        await using var world = await Waiting(3);
        world.Client.Down = true;
        await Publish(world);
        world.Client.Down = false;
        await world.MoveTo(world.Now + Duration.FromMinutes(5));
        Assert.Equal(0, world.Pages);

        await world.Sweep();
        await world.Sweep();
        await world.MoveTo(world.Now + Duration.FromMinutes(2));

        Assert.Equal(1, world.Pages);
        await AssertMoved(world, 3);
    }

    [Fact]
    public async Task A_long_wave_keeps_its_history_short_and_waits_but_once()
    {
        var pages = 0;
        var engine = new Engine(
            CampaignWave.Run, (_, _) => Task.FromResult(++pages < 130 ? "true" : "false"), Start.ToDateTimeUtc());
        engine.Start("wave", nameof(CampaignWave), """{"wave":"demo|post-purchase|00000001"}""");
        await engine.Settle();
        while (engine.NextVisible is { } next)
        {
            engine.Now = next;
            await engine.Settle();
        }

        Assert.Equal((130, 2), (pages, engine.Continuations));
        Assert.Equal((Start + Duration.FromMinutes(1)).ToDateTimeUtc(), engine.Now);
        Assert.InRange(engine.LongestHistory, 1, 300);
    }

    private static async Task<DurableWorld> Waiting(int orders)
    {
        var world = new DurableWorld(Start);
        for (var number = 0; number < orders; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"w{number:d4}");
            await world.Happens(
                Happened.At("2026-03-26T09:00:00Z", id).Placed(order => order with
                {
                    Customer = order.Customer! with { Id = id },
                    Email = $"{id}@example.com",
                }),
                Happened.At("2026-03-27T10:00:00Z", id).Shipped(),
                Happened.At("2026-03-28T13:00:00Z", id).Delivered());
        }

        return world;
    }

    private static async Task<WaveKey> Publish(DurableWorld world)
    {
        world.Get<DurableClients>().Bind(world.Client);
        var by = new Signature("Anna", world.Now);
        var draft = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(CampaignDriver.With("survey", "P2D"), CoreJson.Options));
        await world.Get<CampaignDrafts>().Save(world.Shop.Id, CampaignDriver.Id, draft, null, by, CancellationToken.None);
        var published = Assert.IsType<DeskAnswer.Published>(await world.Get<CampaignPublisher>().Publish(
            world.Shop.Id, CampaignDriver.Id, PublishPolicy.Move, null, null, by, CancellationToken.None));
        return new WaveKey(world.Shop.Id, CampaignDriver.Id, published.Wave!.Value);
    }

    private static async Task AssertMoved(DurableWorld world, int orders)
    {
        for (var number = 0; number < orders; number++)
        {
            var key = new OrderKey(world.Shop.Id, new OrderId(string.Create(CultureInfo.InvariantCulture, $"w{number:d4}")));
            Assert.Equal(2, (await OrderPartition.Load(world.Store, key, CancellationToken.None)).Journeys[CampaignDriver.Id].Record.Version);
        }

        Assert.Empty(await world.Get<OpenWaves>().List(CancellationToken.None));
        Assert.Equal(0, await world.CountMarks());
    }
}
