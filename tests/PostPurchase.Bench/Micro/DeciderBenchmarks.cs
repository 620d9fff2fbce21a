using BenchmarkDotNet.Attributes;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Bench.Micro;

/// <summary>All steps of the default campaign decided for one order.</summary>
public class DeciderBenchmarks
{
    private readonly JourneyFacts _facts = SampleJourney.Facts();

    [Benchmark]
    public Plan Decide_the_default_campaign() => Decider.Decide(_facts, SampleJourney.Now);
}
