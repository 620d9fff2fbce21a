using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Journeys;

/// <summary>A round's orders, delivered when they come in, and the clock moved until all their mails are sent.</summary>
internal sealed class JourneysLoad(IServiceProvider services, JourneysOptions asked)
{
    public const int MailsEach = 5;

    private const int OfShop = 3;
    private const int Senders = 128;

    private static readonly ShopId Shop = new("demo");

    private readonly HostClock _clock = services.GetRequiredService<HostClock>();

    private WakeLoop Loop => services.GetRequiredService<WakeLoop>();

    public static string CustomerOf(string order) => "c" + order;

    public static string EmailOf(string order) => $"customer-{order}@example.com";

    /// <summary>What a round's journeys took, from the first webhook to the last mail.</summary>
    public async Task<Effort> Run(int round)
    {
        var mailbox = services.GetRequiredService<MailboxTable>();
        var before = mailbox.Count();
        var orders = Enumerable.Range(0, asked.Orders).Select(number => JourneysOptions.OrderOf(round, number)).ToList();
        return await Effort.Of(async () =>
        {
            await Take(orders, _clock.GetCurrentInstant());
            while (mailbox.Count() - before < (long)asked.Orders * MailsEach)
            {
                await MoveTo(Loop.NextDue() ?? throw new InvalidOperationException("Nothing waits, yet mails are missing."));
            }
        });
    }

    /// <summary>
    /// What the journeys have before them after their fifth mail, the reminder of the survey and the care tips that they skip, until
    /// nothing is due any more: a round begins without the work of those before.
    /// </summary>
    public Task<Effort> Finish() => Effort.Of(async () =>
    {
        while (Loop.NextDue() is { } next)
        {
            await MoveTo(next);
        }
    });

    private async Task MoveTo(Instant due) =>
        await Loop.MoveTo(Instant.Max(due, _clock.GetCurrentInstant()), CancellationToken.None);

    private async Task Take(IReadOnlyList<string> orders, Instant now)
    {
        var webhooks = orders.SelectMany(order => new[]
        {
            Canonical.Placed(order, now - Duration.FromHours(52), now, EmailOf(order), CustomerOf(order)),
            Canonical.Shipped(order, now - Duration.FromHours(22), now),
            Canonical.Delivered(order, now, now),
        });
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Senders };
        await Parallel.ForEachAsync(webhooks, parallel, async (webhook, cancellation) => await Receive(webhook, now, cancellation));
        if (asked.Events > OfShop)
        {
            await Parallel.ForEachAsync(orders, parallel, async (order, cancellation) => await Report(order, now, cancellation));
        }
    }

    private async ValueTask Receive(StandardWebhook webhook, Instant now, CancellationToken cancellation)
    {
        var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
        var result = await services.GetRequiredService<WebhookIntake>().Receive(Shop, "standard", request, now, cancellation);
        if (result is not IntakeResult.Accepted)
        {
            throw new InvalidOperationException($"A webhook of the bench was not taken in: {result}");
        }
    }

    /// <summary>Events that no decision rests on, but that every look at the order reads.</summary>
    private async ValueTask Report(string order, Instant now, CancellationToken cancellation)
    {
        var key = new OrderKey(Shop, new OrderId(order));
        for (var report = OfShop; report < asked.Events; report++)
        {
            var delivered = new OrderEvent.MessageDelivered { At = now, OrderId = key.Order, MessageId = DeterministicGuid.Of($"{key} {report}") };
            await services.GetRequiredService<OrderLog>().Note(key, RecordedEvent.Of(delivered, now, "bench"), cancellation);
        }
    }
}
