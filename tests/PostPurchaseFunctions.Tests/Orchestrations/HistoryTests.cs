using System.Text.RegularExpressions;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.TestKit.Journeys;
using PostPurchaseFunctions.Orchestrations;
using Xunit.Abstractions;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>What an orchestration's history holds, and how long it gets.</summary>
public sealed partial class HistoryTests(ITestOutputHelper output)
{
    private static readonly string[] Personal =
        ["Anna", "Müller", "Mueller", "anna@", "example.com", "Invalidenstr", "10115", "Berlin", "1990", "Hausmischung", "BDAY"];

    [Fact]
    public async Task No_history_queue_state_or_log_line_has_personal_data()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        world.Engine.Fault = run => run % 3 == 0 ? Durable.ActivityFault.Fails : Durable.ActivityFault.None;
        world.Client.Lost = 1;

        await SampleJourney.Run(world, SampleJourney.EventsWithReturn);
        world.Client.Down = true;
        await world.Happens(Happened.At("2026-05-15T00:00:00Z").ReturnRequested("r2"));

        var texts = world.Engine.Texts.Concat(world.Engine.Instances.Keys).Concat(world.Logs.All).Select(Regex.Unescape).ToList();
        Assert.Contains(texts, text => text.Contains("demo|1001", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("sweep tries again", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.All(Personal, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_history_stays_short_while_a_provider_is_throttled_for_days()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        for (var minutes = 5; minutes <= 5 * 100; minutes += 5)
        {
            world.Provider.AnswerNext(new SendOutcome.Again(SampleJourney.Start + Duration.FromMinutes(minutes), "429"));
        }

        await SampleJourney.Run(world);

        output.WriteLine($"{world.Looks} looks, {world.Engine.Continuations} continuations, {world.Engine.LongestHistory} events at most");
        Assert.Equal(3, world.Engine.Continuations);
        Assert.InRange(world.Engine.LongestHistory, OrderJourney.LooksPerHistory, 400);
        Assert.Equal(
            SampleJourney.Mails(await SampleJourney.Expected()), SampleJourney.Mails(SampleJourney.Sent(world)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_nudge_is_not_lost_while_the_orchestration_continues_as_new(bool latestFirst)
    {
        for (var look = OrderJourney.LooksPerHistory - 1; look <= OrderJourney.LooksPerHistory + 2; look++)
        {
            await using var world = new DurableWorld(SampleJourney.Start);
            world.Engine.LatestFirst = latestFirst;
            for (var minutes = 5; minutes <= 5 * 35; minutes += 5)
            {
                world.Provider.AnswerNext(new SendOutcome.Again(SampleJourney.Start + Duration.FromMinutes(minutes), "429"));
            }

            // Two pieces of news just as the timer fires: the one ends the wait, the other finds none.
            await world.Happens(SampleJourney.Events[0]);
            while (world.Looks < look && world.Engine.NextVisible is { } due)
            {
                world.Engine.Now = due;
                if (world.Looks == look - 1)
                {
                    await world.Tell(SampleJourney.EventsWithPayment[1]);
                    await world.Tell(Happened.At("2026-03-26T09:06:00Z").Cancelled());
                }

                await world.Engine.Settle();
            }

            await world.Engine.Settle();

            Assert.Equal(0, await world.CountMarks());
            await world.MoveTo(SampleJourney.Start + Duration.FromDays(1));
            Assert.Contains(world.Provider.Sent, sent => sent.Mail.Step == "cancellation");
        }
    }
}
