using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Bench.Occasions;

/// <summary>
/// A season is planned for many customers on the local host's store: how long it takes, and how much memory when a tenth, half and all
/// of them are done. What the orders do then is in the bench <c>fanout</c>.
/// </summary>
internal static class OccasionsBench
{
    /// <param name="share">Percent of customers that the audience takes: 100, or 10, who ordered twice.</param>
    public static async Task<int> Run(int customers, int share)
    {
        using var folder = new ScratchFolder();
        await using var app = await SeasonHost.Build(folder);
        await SeasonHost.Fill(app.Services, customers);
        int[] shares = share == 0 ? [SeasonHost.Regular, 100] : [share];
        var runs = new List<SeasonRun>();
        foreach (var taken in shares)
        {
            var process = new PlanningProcess(
                app.Services.GetRequiredService<IPartitionStore>(),
                new FixedCampaigns(SeasonHost.Campaign(taken)),
                SeasonHost.Shops,
                app.Services.GetRequiredService<IWakeups>(),
                app.Services.GetRequiredService<CustomerKeys>());
            runs.Add(await Measure(process, customers, taken));
        }

        new Report("occasions").AddRows("seasons", runs).Add("customers", customers).Print();
        return 0;
    }

    private static async Task<SeasonRun> Measure(PlanningProcess process, int customers, int share)
    {
        GC.Collect();
        var (memory, watch) = (new MemoryOnTheWay(), Stopwatch.StartNew());
        var run = (await process.Agenda.Due(SeasonHost.Night, CancellationToken.None))[0];
        var buckets = await process.Planner.Buckets(run, CancellationToken.None);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var more = true;
            while (more)
            {
                more = await process.Planner.RunPage(run, bucket, SeasonHost.Night, CancellationToken.None);
                memory.Look((double)bucket / buckets);
            }
        }

        await process.Planner.Finish(run, CancellationToken.None);
        memory.Look(1);
        return new SeasonRun(share, watch.Elapsed.TotalSeconds, customers / watch.Elapsed.TotalSeconds, memory.AtTenth, memory.AtHalf, memory.AtEnd);
    }
}
