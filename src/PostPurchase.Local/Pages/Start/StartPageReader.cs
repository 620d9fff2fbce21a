using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Pages.Journeys;
using PostPurchase.Local.Pages.Mailbox;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Pages.Start;

/// <summary>Gathers what the start page shows.</summary>
internal sealed class StartPageReader(HostClock clock, WakeLoop loop, IShops shops, SampleOrders samples, MailboxTable mailbox)
{
    private const int LatestOrders = 5;
    private const int LatestMails = 8;

    /// <param name="host">The address under which the visitor reaches the host, without a slash at the end.</param>
    public async Task<StartView> Read(string host, StartNotice? notice, CancellationToken cancellation)
    {
        var demo = await shops.Find(new ShopId(DemoShop.Id), cancellation);
        var moments = Moments.Of(demo);
        var now = clock.GetCurrentInstant();
        var orders = demo is null ? [] : await samples.Latest(LatestOrders, cancellation);
        return new StartView(
            Words(notice),
            moments.Format(now),
            moments.Place,
            clock.Simulated,
            loop.NextDue() is { } due ? moments.Format(Instant.Max(due, now)) : null,
            demo is not null,
            [.. orders.Select(Show)],
            [.. mailbox.Latest(new MailboxFilter(), MailboxPosition.End, LatestMails).Entries.Select(entry => MailSummary.Of(entry, moments))],
            [.. Addresses(host, demo)],
            CurlExample.For(host, now));
    }

    private static StartView.Sample Show(SampleOrder sample) => new(
        sample.Ids.Name,
        $"{sample.Buyer.FirstName} {sample.Buyer.LastName}",
        sample.Stage(),
        JourneyEndpoint.AddressOf(sample.Ids.Key),
        [.. sample.Next().Select(action => new StartView.Choice(StartEndpoints.AddressOf(sample.Ids.Number, action), Label(action)))]);

    private static string Label(SampleAction action) => action switch
    {
        SampleAction.Ship => "Ship it",
        SampleAction.Deliver => "Deliver it",
        SampleAction.Return => "Return a line",
        SampleAction.Cancel => "Cancel it",
        _ => throw new InvalidOperationException($"No words for {action}."),
    };

    private static string? Words(StartNotice? notice) => notice switch
    {
        null => null,
        StartNotice.Placed => "A signed orders/create webhook was taken in. The confirmation is in the mailbox.",
        StartNotice.Happened => "The shop's webhook was taken in, and the journey goes on from there.",
        StartNotice.Refused => "That can't happen to this order now.",
        StartNotice.Moved => "The clock was moved; all that was due on the way is done, each at its own time.",
        StartNotice.MailSent => "The clock was moved to the next mail.",
        StartNotice.NothingPlanned => "Nothing more is planned. Ship or deliver an order, or place another one.",
        _ => throw new InvalidOperationException($"No words for {notice}."),
    };

    private static IEnumerable<StartView.Address> Addresses(string host, Shop? demo)
    {
        if (demo is not null)
        {
            foreach (var (platform, secrets) in demo.WebhookSecrets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                yield return new($"Webhooks, {platform}", $"POST {host}/webhooks/{demo.Id}/{platform}\nsecret {string.Join(", ", secrets)}");
            }

            var example = new SampleIds(1).Key.Order;
            yield return new("An order as JSON", $"GET {host}/api/shops/{demo.Id}/orders/{example}\nAuthorization: Bearer {DemoShop.ConsoleKey}");
            yield return new("What intake could not use", $"GET {host}/api/shops/{demo.Id}/intake\nAuthorization: Bearer {DemoShop.ConsoleKey}");
        }

        yield return new("Mails as JSON", $"GET {host}/mailbox/messages?order=…&to=…");
        yield return new("Clock", $"GET {host}/clock\nPOST {host}/clock {{\"advance\":\"P1D\"}} or {{\"to\":\"2026-03-30T08:00:00Z\"}}");
        yield return new("Health", $"GET {host}/health/live and {host}/health/ready");
    }
}
