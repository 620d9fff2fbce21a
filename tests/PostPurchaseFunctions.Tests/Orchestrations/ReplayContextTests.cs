using PostPurchaseFunctions.Tests.Orchestrations.Durable;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The engine of these tests finds what the real one would choke on.</summary>
public sealed class ReplayContextTests
{
    private static readonly DateTime Start = new(2026, 3, 26, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task An_orchestrator_that_does_something_else_in_a_replay_is_found()
    {
        var calls = 0;
        var engine = new Engine(
            async context =>
            {
                await context.CallActivityAsync<string>("first", ++calls);
                await context.CallActivityAsync<string>("second", 0);
            },
            (_, _) => Task.FromResult("\"done\""),
            Start);
        engine.Start("one", "test", "null");

        await Assert.ThrowsAsync<NonDeterministicException>(engine.Settle);
    }

    [Fact]
    public async Task An_orchestrator_that_does_less_in_a_replay_is_found()
    {
        var calls = 0;
        var engine = new Engine(
            async context =>
            {
                if (++calls == 1)
                {
                    await context.CallActivityAsync<string>("first", 0);
                }

                await context.WaitForExternalEvent<string>("never");
            },
            (_, _) => Task.FromResult("\"done\""),
            Start);
        engine.Start("one", "test", "null");

        await Assert.ThrowsAsync<NonDeterministicException>(engine.Settle);
    }

    [Fact]
    public async Task A_wait_that_was_left_swallows_an_event()
    {
        var taken = new List<string>();
        var engine = new Engine(
            async context =>
            {
                using var stop = new CancellationTokenSource();
                _ = context.WaitForExternalEvent<string>("news", stop.Token);
                stop.Cancel();
                await context.CallActivityAsync<string>("work", 0);
                taken.Add(await context.WaitForExternalEvent<string>("news"));
            },
            (_, _) => Task.FromResult("\"done\""),
            Start);
        engine.Start("one", "test", "null");
        engine.Post(new Message(Start, "one", null, new HistoryEvent.EventRaised("news", "\"lost\"")));
        await engine.Settle();
        Assert.Empty(taken);

        engine.Post(new Message(Start, "one", null, new HistoryEvent.EventRaised("news", "\"kept\"")));
        await engine.Settle();

        Assert.Equal(["kept"], taken);
    }

    [Fact]
    public async Task A_long_timer_is_cut_and_each_piece_takes_a_turn()
    {
        var engine = new Engine(
            context => context.CreateTimer(Start.AddDays(7), CancellationToken.None), (_, _) => Task.FromResult(""), Start)
        {
            LongestTimer = TimeSpan.FromDays(3),
        };
        engine.Start("one", "test", "null");
        await engine.Settle();
        while (engine.NextVisible is { } next)
        {
            engine.Now = next;
            await engine.Settle();
        }

        Assert.Equal(Start.AddDays(7), engine.Now);
        Assert.Equal(4, engine.Turns);
        Assert.True(engine.Instances["one"].HasEnded);
    }
}
