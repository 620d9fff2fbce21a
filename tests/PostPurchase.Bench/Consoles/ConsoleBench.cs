using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Occasions;
using PostPurchase.Bench.Publishing;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;

namespace PostPurchase.Bench.Consoles;

/// <summary>
/// Follows the links of the console over a full store and opens every kind of page some times. Orders of two years lie in it that are
/// done, and some that are on their way, with an unhappy customer among them. Then it has the campaign editor count, to the end.
/// </summary>
internal static class ConsoleBench
{
    private const int OnTheWay = 2_000;
    private const int Cases = 300;
    private const int DaysBack = 730;
    private const int MostMilliseconds = 200;
    private const int MostBytes = 100 * 1024;

    /// <summary>Where the editor counts over orders and customers, a step with each form that is sent.</summary>
    private static readonly string[] Counts =
    [
        "/console/demo/campaigns/post-purchase/draft?trial=yes", "/console/demo/campaigns/post-purchase/publish",
        "/console/demo/campaigns/seasonal/draft?trial=yes", "/console/demo/campaigns/win-back/draft?trial=yes",
    ];

    private static readonly Instant Now = Instant.FromUtc(2026, 6, 15, 9, 0);
    private static readonly ShopId Shop = new("demo");

    /// <returns>1 where a page was too slow, too large or not there.</returns>
    public static async Task<int> Run(int orders, int customers)
    {
        using var folder = new ScratchFolder();
        await WaitingOrders.Make(folder.Path, OnTheWay, Now);
        await using var app = await LocalHost.Build(
            new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Now });
        await Fill(app.Services, orders, customers);
        await app.StartAsync();

        await SaveDrafts(LocalHost.Addresses(app).First());
        var crawler = await Crawler.SignIn(LocalHost.Addresses(app).First());
        var counting = Stopwatch.StartNew();
        await app.Services.GetRequiredService<WakeLoop>().MoveTo(Now + Duration.FromHours(1), CancellationToken.None);
        Console.WriteLine($"counted what pages show in {counting.Elapsed.TotalSeconds:0} s");

        var visits = await crawler.VisitAll();
        var counts = new List<EditorCount>();
        foreach (var page in Counts)
        {
            counts.Add(await crawler.Counts().Measure(page));
        }

        var (slowest, largest) = (visits.MaxBy(visit => visit.Median)!, visits.MaxBy(visit => visit.Bytes)!);
        new Report("console")
            .AddRows("shapes", [.. visits.GroupBy(visit => visit.Shape, StringComparer.Ordinal).OrderBy(shape => shape.Key, StringComparer.Ordinal).Select(PageShape.Of)])
            .AddRows("counts", counts)
            .Add("orders", orders)
            .Add("customers", customers)
            .Add("pages", visits.Count)
            .Add("slowest", slowest.Path)
            .Add("slowestMedianMs", slowest.Median)
            .Add("slowestMostMs", visits.Max(visit => visit.Most))
            .Add("largest", largest.Path)
            .Add("largestBytes", largest.Bytes)
            .Print();
        return visits.All(visit => visit is { Status: 200, Median: <= MostMilliseconds, Bytes: <= MostBytes })
            && counts.TrueForAll(count => count is { IsDone: true, MedianMs: <= MostMilliseconds, MostKilobytes: <= MostBytes / 1024 }) ? 0 : 1;
    }

    private static async Task SaveDrafts(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var desk = new Desk(client);
        await desk.SaveDelayedSurvey();
        await desk.SaveAsShipped("seasonal");
        await desk.SaveAsShipped("win-back");
    }

    private static async Task Fill(IServiceProvider services, int orders, int customers)
    {
        var watch = Stopwatch.StartNew();
        var each = orders / customers;
        await ManyCustomers.Make(
            services.GetRequiredService<IPartitionStore>(),
            services.GetRequiredService<OrderLog>(),
            services.GetRequiredService<CustomerKeys>(),
            Shop,
            customers,
            _ => each,
            (number, order) => Now - Duration.FromDays(1 + (((number * 7) + (order * DaysBack / each)) % DaysBack)) - Duration.FromSeconds(number % 40_000));
        var intake = services.GetRequiredService<WebhookIntake>();
        var unclear = new TestKit.Webhooks.StandardWebhook("unclear", Now, """{"type":"order.placed","timestamp":"2026-06-15T09:00:00Z","data":{"order":{}}}""");
        await intake.Receive(Shop, "standard", new WebhookRequest(unclear.Headers(), Encoding.UTF8.GetBytes(unclear.Body)), Now, CancellationToken.None);
        var desk = services.GetRequiredService<CaseDesk>();
        for (var order = 0; order < Cases; order++)
        {
            var key = new OrderKey(Shop, new OrderId(string.Create(CultureInfo.InvariantCulture, $"w{order:d8}")));
            await desk.Open(key, new SupportAct("bench", "called", Now), CancellationToken.None);
        }

        Console.WriteLine($"{orders} orders of {customers} customers after {watch.Elapsed.TotalSeconds:0} s");
    }
}
