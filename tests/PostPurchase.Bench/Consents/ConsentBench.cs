using System.Diagnostics;
using PostPurchase.Bench.Reporting;
using PostPurchase.TestKit.Consents;

namespace PostPurchase.Bench.Consents;

/// <summary>Random sequences of what customers say of mails, each decision held against an oracle of its own.</summary>
internal static class ConsentBench
{
    /// <returns>The exit code: 1 where a mail went out that must not, or did not that may.</returns>
    public static int Run(int sequences, int seed)
    {
        var watch = Stopwatch.StartNew();
        var tally = ConsentTrial.Run(seed, sequences);
        var rate = sequences / watch.Elapsed.TotalSeconds;
        Console.WriteLine(tally);
        new Report("consent").Add("sequences", sequences).Add("seed", seed).Add("sequencesPerSecond", rate)
            .Add("seconds", watch.Elapsed.TotalSeconds).Add("fault", tally.Fault).Add("counts", tally.Counts).Print();
        return tally.Fault is null ? 0 : 1;
    }
}
