using Xunit.Abstractions;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The default campaign through the real orchestrator and the real activity.</summary>
public sealed class OrderJourneyTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_whole_campaign_sends_the_mails_of_the_local_host_to_the_byte()
    {
        await using var world = new DurableWorld(SampleJourney.Start);

        await SampleJourney.Run(world);

        Assert.Equal(7, world.Provider.Sent.Count);
        Assert.Equal(await SampleJourney.Expected(), SampleJourney.Sent(world));
        Assert.Equal(world.Provider.Sent.Count, world.Provider.Calls);
        Assert.All(world.Engine.Instances.Values, instance => Assert.True(instance.HasEnded));
        Assert.Equal(0, await world.CountMarks());
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 6)]
    [InlineData(false, 3)]
    public async Task The_whole_campaign_stays_within_its_budget(bool paidApart, int longestTimerDays)
    {
        await using var world = new DurableWorld(SampleJourney.Start, longestTimer: TimeSpan.FromDays(longestTimerDays));

        await SampleJourney.Run(world, paidApart ? SampleJourney.EventsWithPayment : SampleJourney.Events);

        var mails = (double)world.Provider.Sent.Count;
        output.WriteLine($"{mails} mails, {world.Engine.Turns} turns, {world.Engine.ActivityRuns} activities, "
            + $"{world.WorkItems / mails:0.00} work items a mail, {world.Store.Calls} transactions, {world.Store.Calls / mails:0.00} a mail");
        Assert.InRange(world.WorkItems / mails, 0, 4);
        Assert.InRange(world.Store.Calls / mails, 0, 6);
    }
}
