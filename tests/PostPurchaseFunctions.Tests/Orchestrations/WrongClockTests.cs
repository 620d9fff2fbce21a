using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>
/// The sample journey on machines whose clocks are wrong, each look on another: whatever they show, each mail is sent, once, and not
/// before its time by the clock that the machine had.
/// </summary>
public sealed class WrongClockTests
{
    private static readonly Shop Shop = A.Shop() with { FrequencyCap = new FrequencyCap { Advertising = new() { Most = 100 }, NonContractPerDay = 0 } };

    [Fact]
    public async Task Clocks_that_jump_by_up_to_a_day_send_each_mail_once_and_none_early()
    {
        var expected = await Expected();
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            Check(expected, await Run(_ => Duration.FromHours((random.NextDouble() * 48) - 24)), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_is_always_wrong_sends_each_mail_once_and_is_not_asked_all_the_time(int hours)
    {
        var world = await Run(_ => Duration.FromHours(hours));

        Check(await Expected(), world, $"{hours} hours");
        Assert.InRange(world.Looks, 8, 60);
    }

    private static void Check(IReadOnlyDictionary<string, Instant> expected, (IReadOnlyList<(string Step, Instant At)> Sent, int Looks) run, string where)
    {
        Assert.True(expected.Keys.Order().SequenceEqual(run.Sent.Select(sent => sent.Step).Order()), $"{where}: {string.Join(", ", run.Sent)}");
        Assert.All(run.Sent, sent => Assert.True(sent.At >= expected[sent.Step], $"{where}: {sent} instead of {expected[sent.Step]}"));
    }

    private static async Task<(IReadOnlyList<(string Step, Instant At)> Sent, int Looks)> Run(Func<int, Duration> error)
    {
        await using var world = new DurableWorld(SampleJourney.Start) { Shop = Shop, ClockError = error };
        await SampleJourney.Run(world, SampleJourney.EventsWithPayment);
        await world.MoveTo(SampleJourney.End + Duration.FromDays(14));
        return ([.. world.Provider.Sent.Select(sent => (sent.Mail.Step, sent.At))], world.Looks);
    }

    private static async Task<IReadOnlyDictionary<string, Instant>> Expected()
    {
        var driver = new JourneyDriver(SampleJourney.Start, Shop);
        foreach (var happened in SampleJourney.EventsWithPayment)
        {
            await driver.MoveTo(happened.At);
            await driver.Happens(happened);
        }

        await driver.MoveTo(SampleJourney.End);
        return driver.Provider.Sent.ToDictionary(sent => sent.Mail.Step, sent => sent.At, StringComparer.Ordinal);
    }
}
