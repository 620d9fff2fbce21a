using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PostPurchaseFunctions.Options;
using PostPurchaseFunctions.Tests.Orchestrations;
using PostPurchaseFunctions.Triggers;

namespace PostPurchaseFunctions.Tests.Triggers;

/// <summary>Histories of orchestrations that ended long ago go, and no others.</summary>
public sealed class PurgeFunctionTests
{
    private static readonly HistoryOptions Month = new() { Days = 30 };

    [Fact]
    public async Task A_history_goes_when_its_days_are_over_and_not_before()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await world.Happens(SampleJourney.Events[0]);

        await Purge(world, Duration.FromDays(30) - Duration.FromSeconds(1));
        Assert.Single(world.Engine.Instances);

        await Purge(world, Duration.FromDays(30));
        Assert.Empty(world.Engine.Instances);
    }

    [Fact]
    public async Task An_orchestration_that_still_waits_is_kept_however_old_it_is()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await world.Tell(SampleJourney.Events[0]);

        await Purge(world, Duration.FromDays(300));

        Assert.Single(world.Engine.Instances);
    }

    private static async Task Purge(DurableWorld world, Duration later)
    {
        world.Engine.Now = (SampleJourney.Start + later).ToDateTimeUtc();
        var purge = new PurgeFunction(Month, world, NullLogger<PurgeFunction>.Instance);
        await purge.Run(new TimerInfo(), world.Client, CancellationToken.None);
    }
}
