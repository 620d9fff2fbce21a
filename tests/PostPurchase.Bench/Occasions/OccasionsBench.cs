using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Bench.Occasions;

/// <summary>
/// A season is planned for many customers on the local host's store: how long it takes, and how much memory when a tenth, half and all
/// of them are done. What the orders do then is not in it; the bench <c>journeys</c> measures that.
/// </summary>
internal static class OccasionsBench
{
    private const int Regular = 10;
    private const int MiB = 1024 * 1024;

    private static readonly Instant Placed = Instant.FromUtc(2026, 3, 20, 9, 0);
    private static readonly Instant Night = Instant.FromUtc(2026, 4, 9, 0, 0);

    /// <param name="share">Percent of customers that the audience takes: 100, or 10, who ordered twice.</param>
    public static async Task<int> Run(int customers, int share)
    {
        using var folder = new ScratchFolder();
        await using var app = await LocalHost.Build(
            new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Night });
        var (store, keys) = (app.Services.GetRequiredService<IPartitionStore>(), app.Services.GetRequiredService<CustomerKeys>());
        var shop = A.Shop() with { Id = new ShopId("bench") };
        await new ShopList(store).Add(shop.Id, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await ManyCustomers.Make(
            store,
            app.Services.GetRequiredService<OrderLog>(),
            keys,
            shop.Id,
            customers,
            number => number % Regular == 0 ? 2 : 1,
            (_, order) => Placed + Duration.FromDays(order));
        Console.WriteLine($"{customers} customers after {watch.Elapsed.TotalSeconds:0} s");

        int[] shares = share == 0 ? [Regular, 100] : [share];
        foreach (var taken in shares)
        {
            var campaigns = new FixedCampaigns(Campaign(taken));
            var process = new PlanningProcess(store, campaigns, new OneShop(shop), app.Services.GetRequiredService<IWakeups>(), keys);
            await Measure(process, customers, taken);
        }

        return 0;
    }

    private static async Task Measure(PlanningProcess process, int customers, int share)
    {
        GC.Collect();
        var memory = new List<(int Percent, long Now, long Peak)>();
        var (looked, peak, watch) = (0L, Environment.WorkingSet, Stopwatch.StartNew());
        var run = (await process.Agenda.Due(Night, CancellationToken.None))[0];
        var buckets = await process.Planner.Buckets(run, CancellationToken.None);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var more = true;
            while (more)
            {
                more = await process.Planner.RunPage(run, bucket, Night, CancellationToken.None);
                peak = Math.Max(peak, Environment.WorkingSet);
            }

            looked = (bucket + 1L) * 100 / buckets;
            foreach (var percent in new[] { 10, 50, 100 }.Where(percent => looked >= percent && memory.All(known => known.Percent != percent)))
            {
                memory.Add((percent, Environment.WorkingSet / MiB, peak / MiB));
            }
        }

        await process.Planner.Finish(run, CancellationToken.None);
        watch.Stop();
        var rate = customers / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{share} % of {customers} customers: {watch.Elapsed.TotalSeconds:0.0} s, {rate:0} customers/s");
        Console.WriteLine("memory " + string.Join(", ", memory.Select(at => string.Create(CultureInfo.InvariantCulture, $"at {at.Percent} %: {at.Now} MiB, most {at.Peak} MiB"))));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "occasions",
            customers,
            share,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
            customersPerSecond = Math.Round(rate),
            peakMiB = peak / MiB,
        }));
    }

    private static Campaign Campaign(int share)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"share-{share}");
        return AnOccasion.Of(id, new OccasionRule.Season
        {
            Dates = [AnOccasion.Date("spring", new DateRule.Fixed(4, 10))],
            Audience = share == Regular ? [new Condition("customer.orders", ConditionOperator.AtLeast, "2")] : [],
        });
    }

    private sealed class OneShop(Shop shop) : IShops
    {
        public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == shop.Id ? shop : null);
    }
}
