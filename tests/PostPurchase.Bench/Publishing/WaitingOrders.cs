using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Publishing;

/// <summary>A data folder full of delivered orders that wait for their next mail.</summary>
internal static class WaitingOrders
{
    private const int Senders = 128;

    private static readonly ShopId Shop = new("demo");

    public static async Task Make(string data, int count, Instant start)
    {
        await using var app = await LocalHost.Build(Options(data, start));
        await app.StartAsync();
        var intake = app.Services.GetRequiredService<WebhookIntake>();
        var webhooks = Enumerable.Range(0, count).SelectMany(number =>
        {
            var order = string.Create(CultureInfo.InvariantCulture, $"w{number:d8}");
            return new[]
            {
                Canonical.Placed(order, start - Duration.FromHours(52), start),
                Canonical.Delivered(order, start, start),
            };
        });
        await Parallel.ForEachAsync(webhooks, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (webhook, cancellation) =>
        {
            var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
            if (await intake.Receive(Shop, "standard", request, start, cancellation) is not IntakeResult.Accepted)
            {
                throw new InvalidOperationException("A webhook of the bench was not taken in.");
            }
        });
        await app.Services.GetRequiredService<WakeLoop>().MoveTo(start, CancellationToken.None);
        Console.WriteLine($"{count} orders wait.");
        await app.StopAsync();
    }

    /// <summary>One hash over every journey row of the orders in the index, and how many there are.</summary>
    public static async Task<(string Hash, int Journeys)> Hash(string data, Instant start)
    {
        await using var app = await LocalHost.Build(Options(data, start));
        var store = app.Services.GetRequiredService<IPartitionStore>();
        var index = app.Services.GetRequiredService<JourneyIndex>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var journeys = 0;
        for (IndexCursor? at = IndexCursor.First; at is { } from;)
        {
            var page = await index.Walk(Shop, from, 1000, CancellationToken.None);
            foreach (var order in page.Orders)
            {
                foreach (var row in await store.Query(order.Key.Partition, "journey|", "journey}", 10, CancellationToken.None))
                {
                    hash.AppendData(Encoding.UTF8.GetBytes($"{order.Key} {row.Key}\n"));
                    hash.AppendData(row.Data.Span);
                    journeys += Encoding.UTF8.GetString(row.Data.Span).Contains("\"version\":2", StringComparison.Ordinal) ? 1 : 0;
                }
            }

            at = page.Next;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), journeys);
    }

    private static ServeOptions Options(string data, Instant start) =>
        new() { Urls = "http://127.0.0.1:0", Data = data, SimulatedClock = true, Start = start };
}
