using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Recommendations;

namespace PostPurchase.Bench.Recommendations;

/// <summary>A large catalogue is taken in, a year of orders counted, and products chosen for single orders; time and memory of each.</summary>
internal static class RecommendationsBench
{
    private const int Senders = 128;
    private const int Choices = 2000;

    private static readonly ShopId Shop = new("demo");
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 12, 0);

    public static async Task<int> Run(int customers, int products)
    {
        using var folder = new ScratchFolder();
        await using var app = await LocalHost.Build(new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Now });
        var services = app.Services;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (feed, feedPeak) = await HeapPeak.Measure(() => Import(services, folder.Path, products));
        var orders = await Place(services, customers);
        var (learning, learningPeak) = await HeapPeak.Measure(() => Learn(services));
        var choice = await Choose(services, customers);
        var head = await services.GetRequiredService<Learned>().Head(Shop, CancellationToken.None);

        new Report("recommendations")
            .Add("products", products)
            .Add("feedSeconds", feed.TotalSeconds)
            .Add("feedMegabytesOnHeap", Megabytes(feedPeak - before))
            .Add("orders", orders)
            .Add("learningSeconds", learning.TotalSeconds)
            .Add("learningMegabytesOnHeap", Megabytes(learningPeak - before))
            .Add("pairs", head.Pairs)
            .Add("choiceMs", choice.TotalMilliseconds)
            .Print();
        return 0;
    }

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    private static async Task Import(IServiceProvider services, string folder, int products)
    {
        var path = Path.Combine(folder, "feed.csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(-1, products + 1).Select(number => number < 0
            ? "id,title,link,image,price,tags,category,sku,group"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"p{number:d3},Product {number} with a usual title,https://shop.example/products/{number},https://cdn.example/{number}.jpg,14.95 EUR,\"tag-{number % 200}, tag-{number % 7}\",Range {number % 9} > Part {number % 90},S-{number},g-{number / 3}")));
        await using var feed = File.OpenRead(path);
        var report = await services.GetRequiredService<CatalogueImport>().Apply(Shop, feed, null, Now, CancellationToken.None);
        if (!report.Taken)
        {
            throw new InvalidOperationException($"The feed of the bench was not taken: {report.Problems[0]}");
        }
    }

    private static async Task<int> Place(IServiceProvider services, int customers)
    {
        var count = 0;
        var (log, index) = (services.GetRequiredService<OrderLog>(), services.GetRequiredService<Core.Journeys.JourneyIndex>());
        var made = new PlantedOrders(1, structured: true).Of(customers);
        await Parallel.ForEachAsync(made, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (planted, cancellation) =>
        {
            Interlocked.Increment(ref count);
            var order = An.Order() with
            {
                Id = new OrderId(planted.Id),
                PlacedAt = planted.PlacedAt,
                Email = planted.Customer,
                Customer = null,
                Lines = [.. planted.Products.Select(product => A.Line(product, product, 9.5m) with { ProductId = product, Sku = null })],
            };
            var placed = new OrderEvent.Placed { At = planted.PlacedAt, OrderId = order.Id, Order = order };
            await log.Append(new OrderKey(Shop, order.Id), null, [RecordedEvent.Of(placed, Now, "bench")], Now, cancellation);
            await index.Add(new OrderKey(Shop, order.Id), order.PlacedAt, order.Number, cancellation);
        });
        Console.WriteLine($"{count} orders are stored.");
        return count;
    }

    private static async Task Learn(IServiceProvider services)
    {
        var work = services.GetServices<ITimedWork>().OfType<LearningWork>().Single();
        while (await work.NextDue(Now, CancellationToken.None) is { } due && due <= Now)
        {
            await work.Run(Now, CancellationToken.None);
        }
    }

    private static async Task<TimeSpan> Choose(IServiceProvider services, int customers)
    {
        var (recommender, shops) = (services.GetRequiredService<RecommendationPreview>(), services.GetRequiredService<StoredShops>());
        var shop = await shops.Find(Shop, CancellationToken.None) ?? throw new InvalidOperationException("There is no demo shop.");
        var watch = Stopwatch.StartNew();
        for (var choice = 0; choice < Choices; choice++)
        {
            var order = string.Create(CultureInfo.InvariantCulture, $"{choice * 7 % customers}-0");
            if (await recommender.Show(shop, new OrderId(order), CancellationToken.None) is not { Found.Count: > 0 })
            {
                throw new InvalidOperationException("Nothing was chosen.");
            }
        }

        return watch.Elapsed / Choices;
    }
}
