using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Baselines;
using PostPurchase.Bench.Reporting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Occasions;

/// <summary>
/// One occasion for all of a shop's customers, from the night in which the host plans it in batches until the last mail is in the
/// mailbox: how fast, in how much memory.
/// </summary>
internal static class FanoutBench
{
    private static readonly Duration ThroughTheDay = Duration.FromDays(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <returns>1 where not everybody got one mail.</returns>
    public static async Task<int> Run(int customers)
    {
        using var folder = new ScratchFolder();
        await using var app = await SeasonHost.Build(folder, SeasonHost.Campaign(100));
        await SeasonHost.Fill(app.Services, customers);
        var (database, mailbox) = (app.Services.GetRequiredService<SqliteDatabase>(), app.Services.GetRequiredService<MailboxTable>());
        var (before, memory, watch) = (Footprint.Of(database), new MemoryOnTheWay(), Stopwatch.StartNew());
        var sending = Task.Run(() => app.Services.GetRequiredService<WakeLoop>().MoveTo(SeasonHost.Night + ThroughTheDay, CancellationToken.None));
        var planned = TimeSpan.Zero;
        while (!sending.IsCompleted)
        {
            await Task.WhenAny(sending, Task.Delay(BetweenLooks));
            var sent = mailbox.Count();
            planned = sent == 0 ? watch.Elapsed : planned;
            memory.Look((double)sent / customers);
        }

        await sending;
        var (elapsed, mails) = (watch.Elapsed.TotalSeconds, mailbox.Count());
        var bare = await BareCommits.Rate((Footprint.Of(database) - before).Per(customers), customers);
        new Report("fanout")
            .Add("baseline", BareCommits.Words)
            .Add("customers", customers)
            .Add("mails", mails)
            .Add("secondsPlanning", planned.TotalSeconds)
            .Add("secondsInAll", elapsed)
            .Add("customersPerSecond", customers / elapsed)
            .Add("barePerSecond", bare)
            .Add("ratioToBare", customers / elapsed / bare)
            .Add("peakMiB", new[] { memory.AtTenth, memory.AtHalf, memory.AtEnd })
            .Print();
        return mails == customers ? 0 : 1;
    }
}
