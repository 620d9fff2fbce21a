using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The activity: one look at an order.</summary>
public sealed class AdvanceOrderTests : IAsyncDisposable
{
    private readonly DurableWorld _world = new(SampleJourney.Start);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_order_that_is_not_known_has_no_due_time() => Assert.Null(await Look(null));

    [Fact]
    public async Task Work_that_the_scheduler_says_is_due_is_done_by_a_machine_whose_clock_is_behind()
    {
        var again = SampleJourney.Start + Duration.FromMinutes(5);
        _world.Provider.AnswerNext(new SendOutcome.Again(again, "429"));
        await _world.Tell(SampleJourney.Events[0]);

        Assert.Equal(again.ToDateTimeUtc(), await Look(null));
        Assert.Null(await Look(again.ToDateTimeUtc()));

        Assert.Single(_world.Provider.Sent);
    }

    [Fact]
    public async Task A_due_time_between_two_ticks_is_rounded_up()
    {
        var again = SampleJourney.Start + Duration.FromSeconds(1) + Duration.Epsilon;
        _world.Provider.AnswerNext(new SendOutcome.Again(again, "429"));
        await _world.Tell(SampleJourney.Events[0]);

        var due = await Look(null);

        Assert.Equal((SampleJourney.Start + Duration.FromSeconds(1)).ToDateTimeUtc().AddTicks(1), due);
    }

    [Fact]
    public async Task Marks_go_with_the_look_that_makes_good_on_them_and_only_these()
    {
        var pending = _world.Get<PendingIndex>();
        var key = new OrderKey(_world.Shop.Id, new OrderId("1001"));
        var one = await pending.Mark(key, _world.Now, CancellationToken.None);
        var two = await pending.Mark(key, _world.Now, CancellationToken.None);
        await pending.Mark(key, _world.Now, CancellationToken.None);

        await Look(null, one, two);
        Assert.Equal(1, await _world.CountMarks());

        // Again, and with one that is gone already among them.
        var three = await pending.Mark(key, _world.Now, CancellationToken.None);
        await Look(null, one, three, three);
        Assert.Equal(1, await _world.CountMarks());
    }

    private Task<DateTime?> Look(DateTime? due, params PendingMark[] marks) =>
        _world.Get<AdvanceOrder>().Run(new OrderLook { Order = "demo|1001", Marks = marks, Due = due }, CancellationToken.None);
}
