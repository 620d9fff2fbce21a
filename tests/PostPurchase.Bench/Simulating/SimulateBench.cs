using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Simulating;

/// <summary>The dry run's engine over a year of orders on two threads, beside the same loop with no campaign to decide about.</summary>
internal static class SimulateBench
{
    public static void Run(int orders, int rounds)
    {
        var rules = new Scenario(A.Shop(), [new TrialCampaign(DefaultCampaign.PostPurchase)]);
        var bare = new Scenario(A.Shop(), []);
        SimulateRun.Of(rules, Math.Min(orders, 100_000));
        SimulateRun.Of(bare, Math.Min(orders, 100_000));
        var (runs, loops) = (new List<SimulateRun>(), new List<SimulateRun>());
        for (var round = 0; round < rounds; round++)
        {
            runs.Add(SimulateRun.Of(rules, orders));
            loops.Add(SimulateRun.Of(bare, orders));
        }

        var last = runs[^1];
        new Report("simulate")
            .AddRows("rounds", [.. runs.Zip(loops, SimulateRound.Of)])
            .Add("baseline", "the same loop with no campaign to decide about")
            .Add("orders", orders)
            .Add("threads", SimulateRun.Shards)
            .Add("journeysPerSecond", Spread.Of(runs.Select(run => run.Rate)))
            .Add("perSecondOfACore", Spread.Of(runs.Select(run => run.CoreRate)))
            .Add("loopWithoutRulesPerSecond", Spread.Of(loops.Select(run => run.Rate)))
            .Add("ratioToLoop", Spread.Of(runs.Zip(loops, (run, loop) => run.Rate / loop.Rate)))
            .Add("mailsPerOrder", (double)last.Sent / orders)
            .Add("skipsPerOrder", (double)last.Skipped / orders)
            .Add("peakMiB", runs[0].PeakMiB)
            .Print();
    }
}
