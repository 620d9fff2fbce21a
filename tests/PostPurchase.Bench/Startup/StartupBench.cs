using PostPurchase.Bench.Hosting;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Startup;

/// <summary>How long a newcomer waits: from the start of the process to ready, with a new data folder.</summary>
internal static class StartupBench
{
    public static async Task Run(int rounds)
    {
        var seconds = await Rounds.Of(rounds, _ => Start(), time => $"ready after {time:0.00} s");
        new Report("startup").Add("secondsToReady", Spread.Of(seconds)).Print();
    }

    private static async Task<double> Start()
    {
        using var folder = new ScratchFolder();
        using var host = await HostProcess.Start(folder.Path);
        return host.StartTime.TotalSeconds;
    }
}
