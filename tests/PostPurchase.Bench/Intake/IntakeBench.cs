using PostPurchase.Bench.Hosting;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Intake;

/// <summary>Webhook intake against a bare endpoint: the same client, the same payloads, one after the other, several rounds.</summary>
internal static class IntakeBench
{
    private const int Connections = 32;

    /// <summary>Until the just-in-time compiler is done with what runs most.</summary>
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(8);

    public static async Task Run(int seconds, int rounds)
    {
        var measured = await Rounds.Of(rounds, _ => Round(seconds), round => round.ToString());
        new Report("intake")
            .Add("baseline", "a bare Kestrel endpoint that group-commits the body and does nothing else")
            .Add("webhooksPerSecond", Spread.Of(measured.Select(round => round.PerSecond)))
            .Add("barePerSecond", Spread.Of(measured.Select(round => round.BarePerSecond)))
            .Add("ratioToBare", Spread.Of(measured.Select(round => round.PerSecond / round.BarePerSecond)))
            .Add("p99AtFullLoadMs", Spread.Of(measured.Select(round => round.P99AtFullLoad)))
            .Add("p99AtHalfLoadMs", Spread.Of(measured.Select(round => round.P99AtHalfLoad)))
            .Print();
    }

    private static async Task<IntakeRound> Round(int seconds)
    {
        var bare = await Measure(HostProcess.StartBare, seconds);
        var product = await Measure(folder => HostProcess.Start(folder), seconds);
        var half = await Measure(folder => HostProcess.Start(folder), seconds, product.Rate / 2);
        return new IntakeRound(product.Rate, bare.Rate, product.P99, half.P99);
    }

    private static async Task<(double Rate, double P99)> Measure(Func<string, Task<HostProcess>> start, int seconds, double? perSecond = null)
    {
        using var folder = new ScratchFolder();
        using var host = await start(folder.Path);
        var load = new Load(host.Client, Connections);
        await load.Run(Warmup, null);
        return await load.Run(TimeSpan.FromSeconds(seconds), perSecond);
    }
}
