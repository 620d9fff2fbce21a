using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Journeys;

/// <summary>
/// Journeys end to end: three signed webhooks each through intake, five mails each into the mailbox, on the real host with
/// its real store. HTTP is left out; the bench <c>intake</c> measures it.
/// </summary>
internal static class JourneysBench
{
    private const int MailsEach = 5;

    private const int Senders = 128;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 13, 0);

    public static async Task Run(int orders, int rounds, int waiting)
    {
        using var folder = new ScratchFolder();
        var options = new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Start };
        await using var app = await LocalHost.Build(options);
        await app.StartAsync();
        await Wait(app, waiting);

        var rates = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var rate = await Round(app, round, orders);
            Console.WriteLine($"{(round == 0 ? "warm-up" : $"round {round}")}: {rate:0} journeys/s");
            if (round > 0)
            {
                rates.Add(rate);
            }
        }

        var spread = Spread.Of(rates);
        Console.WriteLine($"{orders} journeys of {MailsEach} mails each, {waiting} others waiting: {spread} journeys/s");
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "journeys", unit = "journeys/s", spread, orders, waiting }));
        await app.StopAsync();
    }

    private static async Task<double> Round(WebApplication app, int round, int orders)
    {
        var loop = app.Services.GetRequiredService<WakeLoop>();
        var mailbox = app.Services.GetRequiredService<MailboxTable>();
        var clock = app.Services.GetRequiredService<HostClock>();
        var before = mailbox.Count();
        var start = clock.GetCurrentInstant();
        var watch = Stopwatch.StartNew();
        await Take(app, Enumerable.Range(0, orders).SelectMany(number =>
        {
            var order = string.Create(CultureInfo.InvariantCulture, $"b{round:d2}-{number:d7}");
            return new[]
            {
                Canonical.Placed(order, start - Duration.FromHours(52), start),
                Canonical.Shipped(order, start - Duration.FromHours(22), start),
                Canonical.Delivered(order, start, start),
            };
        }));
        while (mailbox.Count() - before < (long)orders * MailsEach)
        {
            var next = loop.NextDue() ?? throw new InvalidOperationException("Nothing waits, yet mails are missing.");
            await loop.MoveTo(Instant.Max(next, clock.GetCurrentInstant()), CancellationToken.None);
        }

        watch.Stop();
        return orders / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Orders that are placed and confirmed and wait for shipping.</summary>
    private static async Task Wait(WebApplication app, int waiting)
    {
        var watch = Stopwatch.StartNew();
        await Take(app, Enumerable.Range(0, waiting).Select(number =>
            Canonical.Placed(string.Create(CultureInfo.InvariantCulture, $"w{number:d8}"), Start, Start)));
        await app.Services.GetRequiredService<WakeLoop>().MoveTo(Start, CancellationToken.None);
        Console.WriteLine($"{waiting} journeys wait after {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task Take(WebApplication app, IEnumerable<StandardWebhook> webhooks)
    {
        var intake = app.Services.GetRequiredService<WebhookIntake>();
        var clock = app.Services.GetRequiredService<HostClock>();
        await Parallel.ForEachAsync(webhooks, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (webhook, cancellation) =>
        {
            var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
            var result = await intake.Receive(new ShopId("demo"), "standard", request, clock.GetCurrentInstant(), cancellation);
            if (result is not IntakeResult.Accepted)
            {
                throw new InvalidOperationException($"A webhook of the bench was not taken in: {result}");
            }
        });
    }
}
