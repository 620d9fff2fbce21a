using System.Diagnostics;
using NodaTime;
using PostPurchase.Bench.Hosting;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Publishing;

/// <summary>
/// A version is published while many orders wait: how long the publication takes, how long until every order runs it; and whether a
/// host that is killed half-way through ends with the same journeys as one that is not. Both begin with copies of one data folder.
/// </summary>
internal static class PublishBench
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 13, 0);

    public static async Task<int> Run(int waiting)
    {
        using var folder = new ScratchFolder();
        var (smooth, rough) = (Path.Combine(folder.Path, "smooth"), Path.Combine(folder.Path, "rough"));
        await WaitingOrders.Make(smooth, waiting, Start);
        Copy(smooth, rough);

        var undisturbed = await Publish(smooth, kill: false);
        var killed = await Publish(rough, kill: true);
        var (expected, journeys) = await WaitingOrders.Hash(smooth, Start);
        var same = (await WaitingOrders.Hash(rough, Start)) == (expected, waiting) && journeys == waiting;

        new Report("publish")
            .Add("waiting", waiting)
            .Add("impactSeconds", undisturbed.Impact.TotalSeconds)
            .Add("publishMs", undisturbed.Publish.TotalMilliseconds)
            .Add("waveSeconds", undisturbed.Wave.TotalSeconds)
            .Add("journeysPerSecond", waiting / undisturbed.Wave.TotalSeconds)
            .Add("killedAt", killed.KilledAt)
            .Add("sameEndWhenKilled", same)
            .Print();
        return same ? 0 : 1;
    }

    private static async Task<(TimeSpan Impact, TimeSpan Publish, TimeSpan Wave, int KilledAt)> Publish(string data, bool kill)
    {
        using var host = await HostProcess.Start(data, "--clock", "simulated");
        var desk = new Desk(host.Client);
        await desk.SaveDelayedSurvey();
        var watch = Stopwatch.StartNew();
        var orders = await desk.CountOrders();
        var impact = watch.Elapsed;
        watch.Restart();
        await desk.Publish();
        var publish = watch.Elapsed;
        var killedAt = 0;
        while (await desk.Wave() is { DoneAt: null } wave)
        {
            if (kill && killedAt == 0 && wave.Orders >= orders / 2)
            {
                await host.Kill();
                killedAt = wave.Orders;
                await host.Start();
            }

            await Task.Delay(50);
        }

        // The clock answers when all is done that the wave woke.
        await desk.MoveClock("PT0S");
        var all = watch.Elapsed;
        await host.Stop();
        return (impact, publish, all, killedAt);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
