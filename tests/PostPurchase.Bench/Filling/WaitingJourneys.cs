using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Filling;

/// <summary>
/// Fills a data folder with orders that are placed and confirmed and wait for shipping, several times as fast as the host: the product's
/// own intake and look at each order, but on memory, and then thousands of orders' rows in one transaction. The rows, wake-ups and mails
/// are the host's but for version numbers (a test holds that), and for the log of arrivals, which is left out.
/// </summary>
internal static class WaitingJourneys
{
    private const int AtOnce = 2_000;

    private static readonly ShopId Shop = new("demo");

    /// <summary>The folder's host must not run.</summary>
    public static async Task Fill(ServeOptions options, Instant start, IEnumerable<StandardWebhook> placed)
    {
        var mailbox = new PileMailbox();
        await using var app = await LocalHost.Build(options, services =>
        {
            services.AddSingleton(provider => new PileStore(provider.GetRequiredService<SqliteStore>()));
            services.Replace(ServiceDescriptor.Singleton<IPartitionStore>(provider => provider.GetRequiredService<PileStore>()));
            services.Replace(ServiceDescriptor.Singleton<IWakeups, PileWakeups>());
            services.Replace(ServiceDescriptor.Singleton<IMailSender>(mailbox));
        });
        var watch = Stopwatch.StartNew();
        var count = 0;
        foreach (var webhooks in placed.Chunk(AtOnce))
        {
            var wakes = new System.Collections.Concurrent.ConcurrentBag<(OrderKey Key, Instant Due)>();
            await Parallel.ForEachAsync(webhooks, async (webhook, cancellation) =>
            {
                var key = await Take(app.Services, webhook, start, cancellation);
                if (await app.Services.GetRequiredService<Advancer>().Advance(key, start, cancellation) is { } due)
                {
                    wakes.Add((key, due));
                }
            });
            await Write(app.Services, mailbox, wakes);
            count += webhooks.Length;
        }

        Console.WriteLine($"{count} journeys wait after {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<OrderKey> Take(IServiceProvider services, StandardWebhook webhook, Instant now, CancellationToken cancellation)
    {
        var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
        return await services.GetRequiredService<WebhookIntake>().Receive(Shop, "standard", request, now, cancellation) is IntakeResult.Accepted
            ? new OrderKey(Shop, new OrderId(webhook.Id[..webhook.Id.LastIndexOf('-')]))
            : throw new InvalidOperationException("A webhook of the bench was not taken in.");
    }

    private static async Task Write(
        IServiceProvider services, PileMailbox mailbox, IReadOnlyCollection<(OrderKey Key, Instant Due)> wakes)
    {
        var (rows, mails) = (services.GetRequiredService<PileStore>().Take(), mailbox.Take());
        await services.GetRequiredService<SqliteDatabase>().Write(session =>
        {
            foreach (var (partition, changes) in rows)
            {
                RowTable.Commit(session, partition, changes);
            }

            foreach (var (mail, at) in mails)
            {
                MailboxTable.Insert(session, mail, at, MailboxTable.Json(mail, at));
            }

            foreach (var (key, due) in wakes)
            {
                WakeTable.Announce(session, key.ToString(), due);
            }

            return true;
        });
    }
}
