using System.Diagnostics;
using System.Globalization;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Usual;

/// <summary>How fast, undisturbed: all orders are taken in first, and all mails are due when they are sent.</summary>
internal static class UsualRate
{
    private const int Senders = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<(string Name, IReadOnlyList<UsualRound> Rounds, double PeakMiB)> Measure(Func<string, string, UsualSystem> way, UsualOptions asked)
    {
        using var folder = new ScratchFolder();
        await using var sink = await MailSink.Start();
        await using var system = way(folder.Path, sink.Address);
        await system.Start(sends: false);
        var rounds = await Rounds.Of(
            asked.Rounds, round => Round(system, sink, round, round == 0 ? Math.Max(1, asked.Orders / 4) : asked.Orders), round => round.ToString());
        return (system.Name, rounds, system.PeakMiB);
    }

    private static async Task<UsualRound> Round(UsualSystem system, MailSink sink, int round, int orders)
    {
        await system.Hold();
        var until = sink.Count + (orders * UsualMails.Steps.Count);
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, orders, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, _) =>
            await system.Take(string.Create(CultureInfo.InvariantCulture, $"r{round}-{number:d6}")));
        var taken = watch.Elapsed;

        await Task.Delay(system.UntilAllAreDue);
        watch.Restart();
        while (sink.Count < until)
        {
            await system.Send();
            await Task.Delay(5);
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"{system.Name}: {until - sink.Count} mails are missing after {Patience}.");
            }
        }

        return new UsualRound(system.Name, orders, taken.TotalSeconds, watch.Elapsed.TotalSeconds);
    }
}
