namespace PostPurchase.Bench.Simulating;

/// <summary>A run beside its baseline; memory is what the process had used at most when that part of the run was done.</summary>
internal sealed record SimulateRound(
    double JourneysPerSecond, double PerSecondOfACore, double LoopWithoutRulesPerSecond, double MailsPerOrder, double PeakMiBAtTenth, double PeakMiBAtHalf, double PeakMiBAtEnd)
{
    public static SimulateRound Of(SimulateRun run, SimulateRun loop) =>
        new(run.Rate, run.CoreRate, loop.Rate, (double)run.Sent / run.Orders, run.PeakMiB[0], run.PeakMiB[1], run.PeakMiB[2]);
}
