using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Tests.Orchestrations.Durable;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>Whatever goes wrong on the way, each mail is sent, and once.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(ActivityFault.Fails)]
    [InlineData(ActivityFault.RunsTwice)]
    [InlineData(ActivityFault.DiesBeforeReport)]
    internal async Task An_activity_that_goes_wrong_once_costs_no_mail(ActivityFault fault)
    {
        for (var at = 1; at <= 14; at++)
        {
            var wrong = at;
            await CheckMails(world => world.Engine.Fault = run => run == wrong ? fault : ActivityFault.None);
        }
    }

    [Theory]
    [InlineData(ActivityFault.RunsTwice)]
    [InlineData(ActivityFault.DiesBeforeReport)]
    internal async Task An_activity_that_always_goes_wrong_at_first_costs_no_mail(ActivityFault fault) =>
        await CheckMails(world => world.Engine.Fault = run => run % 2 == 1 ? fault : ActivityFault.None);

    [Fact]
    public async Task An_outage_longer_than_all_retries_costs_no_mail() =>
        await CheckMails(world => world.Engine.Fault = run => run is >= 5 and < 25 ? ActivityFault.Fails : ActivityFault.None);

    [Fact]
    public async Task A_mail_whose_look_failed_for_an_hour_is_sent_after_it()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Engine.Fault = run => run <= 6 ? ActivityFault.Fails : ActivityFault.None;
        world.Client.Lost = int.MaxValue;

        await world.Happens(SampleJourney.Events[0]);
        await world.MoveTo(world.Now + Duration.FromHours(2));

        var (_, at) = Assert.Single(world.Provider.Sent);
        Assert.Equal(SampleJourney.Start + Duration.FromSeconds(10 + 20 + 40 + 80 + 160) + Duration.FromHours(1), at);
    }

    [Fact]
    public async Task A_nudge_that_is_lost_is_made_up_for_by_the_sweep() => await CheckMails(world => world.Client.Lost = 1);

    [Fact]
    public async Task All_nudges_lost_are_made_up_for_by_the_sweep()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        foreach (var happened in SampleJourney.EventsWithReturn)
        {
            await world.MoveTo(happened.At);
            world.Client.Lost = 1;
            await world.Happens(happened);
        }

        await world.MoveTo(SampleJourney.End);

        await AssertMails(world, SampleJourney.EventsWithReturn);
    }

    [Fact]
    public async Task A_nudge_that_comes_twice_changes_nothing() => await CheckMails(world => world.Client.Doubled = int.MaxValue);

    [Fact]
    public async Task An_orchestration_that_seems_to_run_but_has_ended_is_started_again() =>
        await CheckMails(world => world.Client.Stale = true);

    [Fact]
    public async Task A_nudge_that_an_ended_orchestration_drops_in_silence_is_made_up_for_by_the_sweep()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Client.Silent = true;
        await world.Happens(SampleJourney.Events[0]);
        world.Client.Stale = true;
        await world.MoveTo(SampleJourney.Events[1].At);
        await world.Happens(SampleJourney.Events[1]);
        Assert.Single(world.Provider.Sent);

        world.Client.Stale = false;
        await world.MoveTo(world.Now + Duration.FromMinutes(4));

        Assert.Equal(2, world.Provider.Sent.Count);
        Assert.InRange(world.Provider.Sent[1].At - SampleJourney.Events[1].At, Duration.FromMinutes(2), Duration.FromMinutes(3));
    }

    [Fact]
    public async Task A_webhook_is_taken_while_the_durable_host_is_down_and_its_mail_sent_after()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Client.Down = true;
        await world.Happens(SampleJourney.Events[0]);
        await world.MoveTo(world.Now + Duration.FromMinutes(10));
        Assert.Empty(world.Provider.Sent);
        Assert.Equal(1, await world.CountMarks());

        world.Client.Down = false;
        await world.MoveTo(world.Now + Duration.FromMinutes(1));

        Assert.Single(world.Provider.Sent);
        Assert.Equal(0, await world.CountMarks());
    }

    [Fact]
    public async Task A_nudge_raised_before_the_first_turn_is_kept()
    {
        await using var world = new DurableWorld(SampleJourney.Start);

        await world.Tell(SampleJourney.EventsWithPayment[0], SampleJourney.EventsWithPayment[1]);

        Assert.Equal((1, 1), (world.Client.Starts, world.Client.Raises));
        await AssertRest(world);
    }

    [Fact]
    public async Task Two_starts_at_once_send_each_mail_once()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Client.Racing = true;
        await world.Tell(SampleJourney.EventsWithPayment[0]);
        await world.Tell(SampleJourney.EventsWithPayment[1]);
        world.Client.Racing = false;

        Assert.Equal(2, world.Client.Starts);
        await AssertRest(world);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_start_that_replaces_an_orchestration_at_work_sends_each_mail_once(int look)
    {
        await CheckMails(world => world.BeforeLook = async number =>
        {
            if (number == look)
            {
                var id = world.Engine.Instances.Keys.Single();
                world.Engine.Start(id, nameof(OrderJourney), "{\"order\":\"demo|1001\",\"marks\":[]}");
                await Task.CompletedTask;
            }
        });
    }

    [Fact]
    public async Task News_during_each_look_is_looked_at()
    {
        for (var at = 1; at <= 8; at++)
        {
            var look = at;
            await using var world = new DurableWorld(SampleJourney.Start);
            OrderEvent? news = null;
            world.AfterLook = async number =>
            {
                if (number == look)
                {
                    news = Happened.At(world.Now.ToString()).ReturnRequested("r9", new LineQuantity("l2", 1));
                    await world.Tell(news);
                }
            };

            await SampleJourney.Run(world);

            Assert.NotNull(news);
            await AssertMails(world, [.. SampleJourney.Events.Append(news).OrderBy(happened => happened.At)]);
        }
    }

    [Fact]
    public async Task News_before_each_look_reads_anything_is_looked_at()
    {
        for (var at = 1; at <= 8; at++)
        {
            var look = at;
            await using var world = new DurableWorld(SampleJourney.Start);
            world.BeforeLook = number => number == look
                ? world.Tell(Happened.At(world.Now.ToString()).Paid())
                : Task.CompletedTask;

            await SampleJourney.Run(world);

            await AssertMails(world, SampleJourney.Events);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task News_in_the_same_moment_as_a_timer_is_looked_at(bool newsFirst)
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Engine.LatestFirst = newsFirst;
        foreach (var happened in SampleJourney.Events)
        {
            await world.MoveTo(happened.At);
            await world.Happens(happened);
        }

        while (world.Engine.NextVisible is { } due)
        {
            world.Engine.Now = due;
            await world.Tell(Happened.At(world.Now.ToString()).Paid());
            await world.Engine.Settle();
        }

        await AssertMails(world, SampleJourney.Events);
    }

    [Fact]
    public async Task An_orchestration_that_was_terminated_goes_on_with_the_next_news()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        foreach (var happened in SampleJourney.EventsWithReturn)
        {
            await world.MoveTo(happened.At);
            foreach (var id in world.Engine.Instances.Keys)
            {
                await world.Client.TerminateInstanceAsync(id);
            }

            await world.Happens(happened);
        }

        await world.MoveTo(SampleJourney.End);

        await AssertMails(world, SampleJourney.EventsWithReturn);
    }

    [Fact]
    public async Task News_long_after_the_end_starts_the_orchestration_again()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await SampleJourney.Run(world);
        var before = world.Provider.Sent.Count;
        await world.Client.PurgeAllInstancesAsync(
            new(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Statuses: [Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Completed]));

        await world.Happens(Happened.At("2026-05-15T00:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1)));

        Assert.Equal("return-registered", world.Provider.Sent[before].Mail.Step);
        Assert.Equal(before + 1, world.Provider.Sent.Count);
    }

    [Fact]
    public async Task A_commit_that_comes_back_as_a_conflict_with_itself_is_looked_at()
    {
        var store = new LostAnswers(new MemoryStore());
        await using var world = new DurableWorld(SampleJourney.Start, store);
        store.Next = 1;

        await world.Happens(SampleJourney.Events[0]);

        Assert.Single(world.Provider.Sent);
    }

    private static async Task AssertRest(DurableWorld world)
    {
        await world.Engine.Settle();
        foreach (var happened in SampleJourney.EventsWithPayment.Skip(2))
        {
            await world.MoveTo(happened.At);
            await world.Happens(happened);
        }

        await world.MoveTo(SampleJourney.End);
        await AssertMails(world, SampleJourney.EventsWithPayment);
    }

    private static async Task CheckMails(Action<DurableWorld> interrupt)
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        interrupt(world);
        await SampleJourney.Run(world, SampleJourney.EventsWithReturn);
        await AssertMails(world, SampleJourney.EventsWithReturn);
    }

    private static async Task AssertMails(DurableWorld world, IReadOnlyList<OrderEvent> events)
    {
        Assert.Equal(SampleJourney.Mails(await SampleJourney.Expected(events)), SampleJourney.Mails(SampleJourney.Sent(world)));
        Assert.Equal(0, await world.CountMarks());
    }
}
