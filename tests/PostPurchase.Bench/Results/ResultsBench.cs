using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Results;

/// <summary>Orders of two years with six events and five mails each are counted; time and memory of that, and time of reading the figures.</summary>
internal static class ResultsBench
{
    private const int Senders = 64;
    private const int Looks = 200;

    private static readonly ShopId Shop = new("demo");
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 12, 0);
    private static readonly string[] Steps = ["confirmation", "shipping-notice", "delivery-check-in", "survey", "review-request"];

    public static async Task<int> Run(int orders, int products)
    {
        using var folder = new ScratchFolder();
        await using var app = await LocalHost.Build(new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Now });
        var services = app.Services;
        await Place(services, orders, products);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (elapsed, peak) = await HeapPeak.Measure(() => Count(services));
        var look = await Look(services);

        var megabytes = (peak - before) / (1024 * 1024);
        new Report("results")
            .Add("orders", orders)
            .Add("products", products)
            .Add("seconds", elapsed.TotalSeconds)
            .Add("megabytesOnHeap", megabytes)
            .Add("overviewMs", look.TotalMilliseconds)
            .Print();
        return 0;
    }

    private static async Task Place(IServiceProvider services, int orders, int products)
    {
        var (store, index) = (services.GetRequiredService<IPartitionStore>(), services.GetRequiredService<JourneyIndex>());
        await Parallel.ForAsync(0, orders, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, cancellation) =>
        {
            var random = new Random(number);
            var placed = Now - Duration.FromMinutes(random.Next(2 * 365 * 24 * 60));
            var key = new OrderKey(Shop, new OrderId(string.Create(CultureInfo.InvariantCulture, $"o{number}")));
            await store.Commit(key.Partition, [.. Rows(key, placed, random, orders, products)], cancellation);
            await index.AddWithoutJourneys(key, placed, null, cancellation);
        });
    }

    private static IEnumerable<RowChange> Rows(OrderKey key, Instant placed, Random random, int orders, int products)
    {
        var order = An.Order() with
        {
            Id = key.Order,
            PlacedAt = placed,
            RevisedAt = placed,
            Email = string.Create(CultureInfo.InvariantCulture, $"customer-{random.Next(orders * 2 / 3)}@example.com"),
            Customer = null,
            Lines = [.. Enumerable.Range(0, 2).Select(line => A.Line($"l{line}", "Bag", 9.5m) with { ProductId = string.Create(CultureInfo.InvariantCulture, $"p{random.Next(products)}") })],
            Totals = new OrderTotals { Total = new Money(19, "EUR") },
        };
        OrderEvent[] events =
        [
            new OrderEvent.Placed { At = placed, OrderId = key.Order, Order = order },
            new OrderEvent.Paid { At = placed, OrderId = key.Order },
            new OrderEvent.Shipped { At = placed + Duration.FromDays(1), OrderId = key.Order, Shipment = A.Parcel("s1").Info },
            new OrderEvent.Delivered { At = placed + Duration.FromDays(3), OrderId = key.Order, ShipmentId = "s1" },
            new OrderEvent.AnswerGiven { At = placed + Duration.FromDays(9), OrderId = key.Order, Question = "csat", Value = random.Next(1, 6).ToString(CultureInfo.InvariantCulture) },
            new OrderEvent.AnswerGiven { At = placed + Duration.FromDays(9), OrderId = key.Order, Question = "nps", Value = random.Next(11).ToString(CultureInfo.InvariantCulture) },
        ];
        foreach (var happened in events)
        {
            yield return new RowChange.Insert($"event|{EventId.Of(happened)}", Json(RecordedEvent.Of(happened, Now, "bench")));
        }

        var journey = new JourneyRecord { Campaign = DefaultCampaign.PostPurchase.Id, Version = DefaultCampaign.PostPurchase.Version, StartedAt = placed, Draw = Draw.Of(Shop, order), Retired = true };
        for (var step = 0; step < Steps.Length; step++)
        {
            var sent = new StepRecord { Progress = StepProgress.Sent, At = placed + Duration.FromDays(2 * step), MessageId = new Guid(random.Next(), 0, 0, new byte[8]) };
            journey = journey.With(new StepKey(Steps[step], null), sent);
        }

        yield return new RowChange.Insert($"journey|{journey.Key}", Json(journey));
    }

    private static byte[] Json<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, CoreJson.Options);

    private static async Task Count(IServiceProvider services)
    {
        var work = services.GetRequiredService<ResultsWork>();
        await work.Ask(Shop, Now, CancellationToken.None);
        while (await work.NextDue(Now, CancellationToken.None) is { } due && due <= Now)
        {
            await work.Run(Now, CancellationToken.None);
        }
    }

    private static async Task<TimeSpan> Look(IServiceProvider services)
    {
        var (stored, book) = (services.GetRequiredService<StoredResults>(), services.GetRequiredService<ResultsBook>());
        var watch = Stopwatch.StartNew();
        for (var look = 0; look < Looks; look++)
        {
            var head = await stored.Head(Shop, CancellationToken.None);
            if ((await book.Overview(Shop, head, ResultPeriod.Default, CancellationToken.None)).Now.Mails.Sent == 0)
            {
                throw new InvalidOperationException("Nothing was counted.");
            }
        }

        return watch.Elapsed / Looks;
    }
}
