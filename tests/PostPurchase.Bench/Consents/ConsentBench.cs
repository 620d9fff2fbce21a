using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
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
        Console.WriteLine(tally.Fault ?? string.Create(
            CultureInfo.InvariantCulture, $"No fault with seed {seed}; {rate:0} sequences/s, {watch.Elapsed.TotalSeconds:0.0} s."));
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "consent", unit = "sequences/s", sequences, seed, rate, fault = tally.Fault, tally.Counts }));
        return tally.Fault is null ? 0 : 1;
    }
}
