using System.Diagnostics;
using PostPurchase.Core.Simulation;

namespace PostPurchase.Bench.Simulating;

/// <summary>One run over a year's orders: how fast, what it found, and how much memory the process had used at most on the way.</summary>
internal sealed record SimulateRun(int Orders, double Rate, double CoreRate, long Sent, long Skipped, long PutOff, IReadOnlyList<double> PeakMiB)
{
    public const int Shards = 2;

    private const double MiB = 1024 * 1024;

    /// <summary>Parts of the run after which memory is looked at.</summary>
    public static IReadOnlyList<int> Percents { get; } = [10, 50, 100];

    public static SimulateRun Of(Scenario scenario, int orders)
    {
        var source = new YearOfOrders(orders, Shards);
        var outcomes = Enumerable.Range(0, Shards).Select(_ => new CountedOutcomes()).ToArray();
        var peaks = new double[Percents.Count];
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Shards, shard =>
        {
            var simulator = new Simulator(scenario, outcomes[shard]);
            var (done, mark) = (0, 0);
            foreach (var customer in source.Shard(shard))
            {
                simulator.Run(customer);
                done += customer.Orders.Count;
                if (shard == 0 && done * 100L * Shards >= (long)Percents[mark] * orders)
                {
                    peaks[mark] = Peak();
                    mark = Math.Min(mark + 1, Percents.Count - 1);
                }
            }
        });
        watch.Stop();
        return new SimulateRun(
            orders,
            orders / watch.Elapsed.TotalSeconds,
            orders / (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            outcomes.Sum(found => found.Sent),
            outcomes.Sum(found => found.Skipped),
            outcomes.Sum(found => found.PutOff),
            peaks);
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / MiB;
    }
}
