using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;
using Spectre.Console;

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

        var (rate, loop) = (Spread.Of(runs.Select(run => run.Rate)), Spread.Of(loops.Select(run => run.Rate)));
        Print(runs, loops, rate, loop);
        var last = runs[^1];
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "simulate",
            unit = "journeys/s",
            orders,
            spread = rate,
            perCoreSecond = Spread.Of(runs.Select(run => run.CoreRate)),
            loopWithoutRules = loop,
            ratio = rate.Median / loop.Median,
            mailsPerOrder = (double)last.Sent / orders,
            skipsPerOrder = (double)last.Skipped / orders,
            peakMiB = runs[0].PeakMiB,
        }));
    }

    private static void Print(List<SimulateRun> runs, List<SimulateRun> loops, Spread rate, Spread loop)
    {
        var table = new Table().AddColumns("round", "journeys/s", "per second of a core", "loop without rules/s", "mails per order", "skips per order");
        foreach (var column in SimulateRun.Percents)
        {
            table.AddColumn($"peak at {column} %, MiB");
        }

        for (var round = 0; round < runs.Count; round++)
        {
            var run = runs[round];
            table.AddRow(
            [
                $"{round + 1}", $"{run.Rate:0}", $"{run.CoreRate:0}", $"{loops[round].Rate:0}",
                $"{(double)run.Sent / run.Orders:0.00}", $"{(double)run.Skipped / run.Orders:0.00}",
                .. run.PeakMiB.Select(peak => $"{peak:0}"),
            ]);
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{runs[0].Orders} orders on two threads: {rate} journeys/s; without rules {loop}; ratio {rate.Median / loop.Median:0.000}");
    }
}
