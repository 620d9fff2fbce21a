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
}
