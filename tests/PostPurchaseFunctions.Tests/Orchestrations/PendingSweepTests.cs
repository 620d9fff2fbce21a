using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The sweep finds every order whose news nobody has looked at.</summary>
public sealed class PendingSweepTests
{
    [Fact]
    public async Task Every_order_is_found_however_many_there_are()
    {
        const int Orders = 5000;
        await using var world = new DurableWorld(SampleJourney.Start);
        var pending = world.Get<PendingIndex>();
        for (var order = 0; order < Orders; order++)
        {
            await pending.Mark(new OrderKey(world.Shop.Id, new OrderId($"{order}")), world.Now, CancellationToken.None);
        }

        world.Engine.Now += TimeSpan.FromMinutes(3);
        await world.Sweep();

        Assert.Equal(Orders, world.Client.Starts);
        await world.Engine.Settle();
        Assert.Equal(0, await world.CountMarks());
    }

    [Fact]
    public async Task A_mark_that_is_younger_than_a_commit_can_take_is_left_alone()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await world.Get<PendingIndex>().Mark(new OrderKey(world.Shop.Id, new OrderId("1")), world.Now, CancellationToken.None);

        world.Engine.Now = (SampleJourney.Start + PendingSweep.Patience).ToDateTimeUtc();
        await world.Sweep();
        Assert.Equal(0, world.Client.Starts);

        world.Engine.Now += TimeSpan.FromMilliseconds(1);
        await world.Sweep();
        Assert.Equal(1, world.Client.Starts);
    }

    [Fact]
    public async Task News_that_fails_for_hours_is_brought_up_less_often_but_for_ever()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await world.Get<PendingIndex>().Mark(new OrderKey(world.Shop.Id, new OrderId("1")), world.Now, CancellationToken.None);

        Assert.Equal(60, await Nudges(world, Duration.FromHours(5)));
        Assert.Equal(4, await Nudges(world, Duration.FromHours(7)));
        Assert.Equal(4, await Nudges(world, Duration.FromDays(40)));
    }

    /// <summary>How often the order is nudged within an hour of sweeps.</summary>
    private static async Task<int> Nudges(DurableWorld world, Duration after)
    {
        var before = world.Client.Starts + world.Client.Raises;
        for (var minute = 0; minute < 60; minute++)
        {
            world.Engine.Now = (SampleJourney.Start + after + Duration.FromMinutes(minute)).ToDateTimeUtc();
            await world.Sweep();
        }

        return world.Client.Starts + world.Client.Raises - before;
    }
}
