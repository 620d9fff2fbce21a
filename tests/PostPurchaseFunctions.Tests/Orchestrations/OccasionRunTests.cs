using System.Globalization;
using NodaTime;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Journeys;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Tests.Orchestrations.Durable;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>Every customer is told of an occasion once, whatever goes wrong with the orchestrations that plan it.</summary>
public sealed class OccasionRunTests
{
    /// <summary>The seasonal campaign that ships with the product has Mother's Day, 10 May 2026 in Germany, as one of its dates.</summary>
    private static readonly Instant Start = Happened.Moment("2026-03-28T13:00:00Z");

    [Fact]
    public async Task All_customers_are_told_in_parts_that_run_side_by_side()
    {
        await using var world = await Waiting(40);
        var runs = await PlanNext(world);

        Assert.Equal(40, await Told(world));
        Assert.InRange(world.Engine.MostParts, 2, 4);
        Assert.NotEmpty(runs);
        Assert.DoesNotContain(await Rows(world), row => row.StartsWith("bucket|", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ActivityFault.Fails)]
    [InlineData(ActivityFault.RunsTwice)]
    [InlineData(ActivityFault.DiesBeforeReport)]
    internal async Task Activities_that_go_wrong_miss_nobody_and_tell_nobody_twice(ActivityFault fault)
    {
        await using var world = await Waiting(20);
        var random = new Random(7);
        world.Engine.Fault = _ => random.Next(3) == 0 ? fault : ActivityFault.None;

        await PlanNext(world);

        Assert.Equal(20, await Told(world));
    }

    [Fact]
    public async Task A_run_that_was_killed_is_started_again_by_the_sweep()
    {
        await using var world = await Waiting(20);
        world.Engine.Fault = run => run % 2 == 0 ? ActivityFault.Fails : ActivityFault.None;
        var key = await NextRun(world);
        await world.SweepOccasions();
        await world.MoveTo(world.Now + Duration.FromSeconds(5));
        var instance = OccasionInstance.IdOf(key);
        foreach (var running in world.Engine.Instances.Keys.Where(id => id.StartsWith(instance, StringComparison.Ordinal)).ToList())
        {
            await world.Client.TerminateInstanceAsync(running);
        }

        Assert.InRange(await Told(world), 0, 19);
        world.Engine.Fault = _ => ActivityFault.None;
        await world.SweepOccasions();
        await world.MoveTo(world.Now + Duration.FromMinutes(1));

        Assert.Equal(20, await Told(world));
    }

    [Fact]
    public async Task While_a_run_goes_on_the_sweep_starts_no_other()
    {
        await using var world = await Waiting(5);
        await NextRun(world);
        await world.SweepOccasions();
        var starts = world.Client.Starts;
        await world.SweepOccasions();

        Assert.Equal(starts, world.Client.Starts);
    }

    [Fact]
    public async Task A_day_on_which_the_durable_host_is_down_is_planned_by_the_next_sweep()
    {
        await using var world = await Waiting(5);
        await NextRun(world);
        world.Client.Down = true;
        await world.SweepOccasions();
        world.Client.Down = false;

        await PlanNext(world);

        Assert.Equal(5, await Told(world));
    }

    [Fact]
    public async Task A_long_part_keeps_its_history_short()
    {
        var pages = 0;
        var engine = new Engine(
            OccasionPart.Run, (_, _) => Task.FromResult(++pages < 130 ? "true" : "false"), Start.ToDateTimeUtc());
        engine.Start("part", nameof(OccasionPart), """{"run":"demo|birthday|2027-05-01","bucket":3,"atOnce":4}""");
        await engine.Settle();

        Assert.Equal((130, 2), (pages, engine.Continuations));
        Assert.InRange(engine.LongestHistory, 1, 300);
    }

    /// <summary>Customers who ordered, at the beginning of the day before the next date of a season.</summary>
    private static async Task<DurableWorld> Waiting(int customers)
    {
        var world = new DurableWorld(Start);
        await new ShopList(world.Store).Add(world.Shop.Id, CancellationToken.None);
        for (var number = 0; number < customers; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"w{number:d4}");
            await world.Happens(Happened.At("2026-03-26T09:00:00Z", id).Placed(order => order with
            {
                Customer = order.Customer! with { Id = id, Birthday = null },
                Email = $"{id}@example.com",
            }));
        }

        return world;
    }

    /// <summary>Days later, when a season's date is near.</summary>
    private static async Task<OccasionRunKey> NextRun(DurableWorld world)
    {
        while (true)
        {
            await world.MoveTo(world.Now + Duration.FromDays(1));
            if ((await world.Get<OccasionAgenda>().Due(world.Now, CancellationToken.None)).FirstOrDefault(run => run.Campaign == "seasonal") is { Campaign: not null } run)
            {
                return run;
            }
        }
    }

    private static async Task<IReadOnlyList<OccasionRunKey>> PlanNext(DurableWorld world)
    {
        var run = await NextRun(world);
        await world.SweepOccasions();
        await world.MoveTo(world.Now + Duration.FromHours(3));
        await world.SweepOccasions();
        await world.MoveTo(world.Now + Duration.FromHours(3));
        return [run];
    }

    /// <summary>How many orders carry an occasion, each once.</summary>
    private static async Task<int> Told(DurableWorld world)
    {
        var told = 0;
        for (var number = 0; number < 40; number++)
        {
            var key = new OrderKey(world.Shop.Id, new OrderId(string.Create(CultureInfo.InvariantCulture, $"w{number:d4}")));
            var partition = await OrderPartition.Load(world.Store, key, CancellationToken.None);
            var came = partition.Events.Count(recorded => recorded.Event is OrderEvent.OccasionCame { Campaign: "seasonal" });
            Assert.InRange(came, 0, 1);
            told += came;
        }

        return told;
    }

    private static async Task<IReadOnlyList<string>> Rows(DurableWorld world) =>
        [.. (await world.Store.Query(PartitionKey.Of("occasions", "demo"), "!", "~", 1000, CancellationToken.None)).Select(row => row.Key)];
}
