using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using Xunit.Abstractions;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>
/// The whole sample journey on the Azure host's own classes, once for each call that they await (Table Storage, the mail provider, the
/// durable client) with that call failing: whatever was acknowledged is sent, once, not before its time, and nothing else is.
/// </summary>
public sealed class EveryAwaitTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_to_store_or_provider_fails_each_mail_is_sent_once(bool afterWork) =>
        output.WriteLine($"{await FailEach(SampleJourney.EventsWithReturn, afterWork)} calls, each failed once");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_to_store_or_provider_fails_nobody_gets_advertising_who_objected(bool afterWork)
    {
        Assert.DoesNotContain(
            await SampleJourney.ExpectedMails(SampleJourney.EventsWithObjection), sent => sent.Mail.Class == MessageClass.Advertising);

        output.WriteLine($"{await FailEach(SampleJourney.EventsWithObjection, afterWork)} calls, each failed once");
    }

    [Fact]
    public async Task Whichever_call_to_the_durable_client_fails_each_mail_is_sent_once()
    {
        var expected = await SampleJourney.ExpectedMails(SampleJourney.EventsWithReturn);
        var (_, undisturbed) = await Run(SampleJourney.EventsWithReturn, expected, 0, afterWork: false, 0);
        for (var call = 1; call <= undisturbed; call++)
        {
            await Run(SampleJourney.EventsWithReturn, expected, 0, afterWork: false, call);
        }

        Assert.InRange(undisturbed, 5, 100);
    }

    /// <returns>How many calls there are.</returns>
    private static async Task<int> FailEach(IReadOnlyList<OrderEvent> events, bool afterWork)
    {
        var expected = await SampleJourney.ExpectedMails(events);
        var (undisturbed, _) = await Run(events, expected, 0, afterWork, 0);
        for (var call = 1; call <= undisturbed; call++)
        {
            await Run(events, expected, call, afterWork, 0);
        }

        Assert.InRange(undisturbed, 30, 200);
        return undisturbed;
    }

    /// <returns>How many calls were made to store and provider, and to the durable client.</returns>
    private static async Task<(int Calls, int OfClient)> Run(
        IReadOnlyList<OrderEvent> events, IReadOnlyList<(Mail Mail, Instant At)> expected, int failsAt, bool afterWork, int clientFailsAt)
    {
        var provider = new RecordingProvider();
        var store = new MemoryStore();
        var calls = new FaultyCalls(store, provider) { FailsAt = failsAt, AfterWork = afterWork };
        await using var world = new DurableWorld(SampleJourney.Start, store, _ => calls, between: _ => calls);
        world.Client.FailsAt = clientFailsAt;
        foreach (var happened in events)
        {
            await Insist(() => world.MoveTo(happened.At));
            await Insist(() => world.Happens(happened));
        }

        await Insist(() => world.MoveTo(SampleJourney.End));
        Check(expected, provider, $"call {failsAt}{(afterWork ? " after its work" : "")}, client's call {clientFailsAt}");
        Assert.Equal(0, await world.CountMarks());
        return (calls.Calls, world.Client.Calls);
    }

    private static void Check(IReadOnlyList<(Mail Mail, Instant At)> expected, RecordingProvider provider, string where)
    {
        var due = expected.ToDictionary(sent => sent.Mail.Step, sent => sent.At, StringComparer.Ordinal);
        var steps = provider.Sent.Select(sent => sent.Mail.Step).Order(StringComparer.Ordinal).ToList();
        Assert.True(due.Keys.Order(StringComparer.Ordinal).SequenceEqual(steps), $"{where}: {string.Join(", ", steps)}");
        Assert.All(provider.Sent, sent => Assert.True(
            sent.At >= due[sent.Mail.Step] && sent.At <= due[sent.Mail.Step] + Duration.FromHours(2), $"{where}: {sent.Mail.Step} at {sent.At}"));
    }

    /// <summary>As the shop's system repeats its webhooks, and the platform its timers.</summary>
    private static async Task Insist(Func<Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception cause) when (attempt < 3 && cause is IOException or AggregateException or Grpc.Core.RpcException)
            {
                // Again.
            }
        }
    }
}
