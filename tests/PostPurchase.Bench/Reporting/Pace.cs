using System.Diagnostics;

namespace PostPurchase.Bench.Reporting;

/// <summary>How often something can be done in a second, by several at once.</summary>
internal static class Pace
{
    /// <param name="work">Gets a number that no other call of this measurement gets.</param>
    public static async Task<double> Of(TimeSpan length, int atOnce, Func<int, ValueTask> work)
    {
        var (watch, number) = (Stopwatch.StartNew(), 0);
        var workers = Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
            {
                await work(Interlocked.Increment(ref number));
            }
        }));
        await Task.WhenAll(workers);
        return number / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Rounds of it, after one to warm up.</summary>
    public static async Task<Spread> Spread(int rounds, TimeSpan length, int atOnce, Func<int, ValueTask> work)
    {
        var number = 0;
        ValueTask Numbered(int _) => work(Interlocked.Increment(ref number));

        // Twice a round, so that the compiler is done with what runs most.
        await Of(2 * length, atOnce, Numbered);
        var rates = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            rates.Add(await Of(length, atOnce, Numbered));
        }

        return Reporting.Spread.Of(rates);
    }
}
