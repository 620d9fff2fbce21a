using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Local.Tests.Reconciling;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleDeliveriesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ShopId Shop = new("demo");

    [BrowserFact]
    public async Task Deliveries_are_accessible_in_both_languages()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        await Past(host);
        await DeliveryPagesTests.Keep(host, Canonical.Placed("1002", RunningHost.Start, RunningHost.Start), "$.data.order.lines[0].quantity");

        await chromium.AssertGood(
            host, ("deliveries", "deliveries"), ("deliveries-filtered", "deliveries?order=none"), ("deliveries-unread", "deliveries/unread"), ("deliveries-outgoing", "deliveries/outgoing"), ("deliveries-target", "deliveries/targets"));
    }

    [BrowserFact]
    public async Task Reconciliation_is_accessible_in_both_languages()
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        shop.Fill("woocommerce", 12);
        await chromium.AssertGood(host, ("reconciliation-empty", "reconciliation"));
        await ReconciliationHostTests.Connect(host, shop, "woocommerce");
        var desk = host.Services.GetRequiredService<ReconciliationDesk>();
        var settings = (await host.Services.GetRequiredService<StoredShops>().Find(Shop, CancellationToken.None))!;
        var day = new LocalDate(2026, 3, 20);
        var run = await desk.Begin(settings, "woocommerce", new DateInterval(day, day), new Who("Mira", null), RunningHost.Start, CancellationToken.None);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        await desk.Start(Shop, run.Id, [new("3"), new("4")], new Who("Mira", null), RunningHost.Start + Duration.FromMinutes(1), CancellationToken.None);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(2));

        await chromium.AssertGood(
            host,
            ("reconciliation", "reconciliation"),
            ("reconciliation-run", "reconciliation/" + run.Id),
            ("reconciliation-connections", "reconciliation/connections"));
    }

    [BrowserFact]
    public async Task A_marketer_compares_a_day_and_starts_what_is_missing()
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        shop.Fill("woocommerce", 2);
        await ReconciliationHostTests.Connect(host, shop, "woocommerce");
        var page = await chromium.SignIn(host, Role.Marketer);
        await page.GotoAsync("/console/demo/reconciliation");

        await page.FillAsync("#from", "2026-03-20");
        await page.Locator("section[aria-labelledby=from-shop] button").ClickAsync();
        await page.Arrives("/reconciliation/[^/]+$");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        await page.ReloadAsync();
        await page.GetByLabel("Choose order WC-2").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the chosen" }).ClickAsync();
        await page.Arrives("done=starting");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(2));
        await page.ReloadAsync();

        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = "WC-2" }).CountAsync());
        Assert.Contains("order.placed", await host.EventTypes("2"));
    }

    /// <summary>A week of webhooks, and a shop system that has been silent since the day before.</summary>
    private static async Task Past(RunningHost host)
    {
        var (buffer, log) = (host.Services.GetRequiredService<ArrivalBuffer>(), host.Services.GetRequiredService<ArrivalLog>());
        var random = new Random(7);
        for (var hour = -30 * 24; hour < 0; hour++)
        {
            var at = RunningHost.Start + Duration.FromHours(hour);
            for (var count = at.InUtc().Hour is < 6 or > 21 ? 0 : random.Next(1, 6); count > 0; count--)
            {
                var outcome = random.Next(20) switch { 0 => ArrivalOutcome.Malformed, 1 => ArrivalOutcome.BadSignature, 2 => ArrivalOutcome.Duplicate, _ => ArrivalOutcome.Accepted };
                var platform = hour < -24 && count % 2 == 0 ? "shopify" : "woocommerce";
                buffer.Add(Shop, new Arrival
                {
                    At = at + Duration.FromMinutes(count * 7),
                    Platform = platform,
                    Outcome = outcome,
                    Topic = platform == "shopify" ? "orders/updated" : "order.updated",
                    Order = random.Next(1000, 9000).ToString(CultureInfo.InvariantCulture),
                    Path = outcome == ArrivalOutcome.Malformed ? "$.line_items[0].quantity" : null,
                    Problem = outcome == ArrivalOutcome.Malformed ? "must be a number" : null,
                });
            }
        }

        await log.Flush(CancellationToken.None);
    }
}
