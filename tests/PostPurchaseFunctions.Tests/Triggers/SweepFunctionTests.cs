using NodaTime;
using PostPurchase.Core.Running;
using PostPurchaseFunctions.Running;
using PostPurchaseFunctions.Tests.Orchestrations;

namespace PostPurchaseFunctions.Tests.Triggers;

/// <summary>What the sweep does by the clock, beside bringing up news that nobody looked at.</summary>
public sealed class SweepFunctionTests
{
    /// <summary>Whatever the local host's loop runs beside the wakes of orders, that the sweep must run too.</summary>
    [Fact]
    public async Task All_work_of_the_core_that_is_due_by_the_clock_is_done_here_too()
    {
        await using var world = new DurableWorld(Instant.FromUtc(2026, 3, 26, 9, 0));
        var done = world.Get<IEnumerable<ITimedWork>>().Select(work => work.GetType()).ToList();

        var known = typeof(ITimedWork).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITimedWork)))
            .ToList();

        Assert.NotEmpty(known);
        Assert.All(known, type => Assert.Contains(type, done));
        Assert.Single(done, typeof(OccasionSweep));
        Assert.Equal(done.Count, done.Distinct().Count());
    }
}
