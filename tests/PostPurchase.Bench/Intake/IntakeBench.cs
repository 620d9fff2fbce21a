using System.Text.Json;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Intake;

/// <summary>Webhook intake against a bare endpoint: the same client, the same payloads, one after the other, several rounds.</summary>
internal static class IntakeBench
{
    private const int Connections = 32;

    /// <summary>Until the just-in-time compiler is done with what runs most.</summary>
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(8);

    public static async Task Run(int seconds, int rounds)
    {
        var ratios = new List<double>();
        var rates = new List<double>();
        var latencies = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var bare = await Measure(HostProcess.StartBare, seconds);
            var product = await Measure(folder => HostProcess.Start(folder), seconds);
            var p99 = await Measure(folder => HostProcess.Start(folder), seconds, product.Rate / 2);
            Console.WriteLine(
                $"{(round == 0 ? "warm-up" : $"round {round}")}: product {product.Rate:0}/s, bare {bare.Rate:0}/s, ratio {product.Rate / bare.Rate:0.00}, "
                + $"p99 {product.P99:0.0} ms at full load, {p99.P99:0.0} ms at half load ({p99.Rate:0}/s)");
            if (round > 0)
            {
                ratios.Add(product.Rate / bare.Rate);
                rates.Add(product.Rate);
                latencies.Add(p99.P99);
            }
        }

        var result = new { bench = "intake", ratio = Spread.Of(ratios), perSecond = Spread.Of(rates), p99AtHalfLoadMs = Spread.Of(latencies) };
        Console.WriteLine($"ratio to bare {result.ratio}; {result.perSecond} webhooks/s; p99 at half load {result.p99AtHalfLoadMs} ms");
        Console.WriteLine(JsonSerializer.Serialize(result));
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
