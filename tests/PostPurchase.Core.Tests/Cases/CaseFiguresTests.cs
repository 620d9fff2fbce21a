using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Cases;

public sealed class CaseFiguresTests
{
    private static readonly Instant Opened = Instant.FromUtc(2026, 3, 26, 9, 0);

    [Fact]
    public void Waiting_is_told_by_its_median_and_mean()
    {
        Assert.Null(WaitingTimes.Of([]));
        Assert.Equal(new WaitingTimes(60, 60), WaitingTimes.Of([Duration.FromMinutes(1)]));
        Assert.Equal(new WaitingTimes(90, 90), WaitingTimes.Of([Duration.FromMinutes(2), Duration.FromMinutes(1)]));
        Assert.Equal(new WaitingTimes(60, 220), WaitingTimes.Of([Duration.FromMinutes(1), Duration.FromMinutes(10), Duration.Zero]));
    }

    [Fact]
    public void A_case_is_counted_by_how_it_stands()
    {
        var metrics = CaseMetrics.Of(
            (new(2026, 3, 1), new(2026, 3, 31)),
            [
                Entry("a", "answered and resolved", responded: 10, resolved: 30),
                Entry("a", "resolved outright", resolved: 20),
                Entry("b", "taken back", resolved: 1) with { TakenBack = true },
                Entry("c", "in time"),
                Entry("d", "answered, open", responded: 60),
                Entry("e", "overdue") with { OpenedAt = Opened - Duration.FromDays(2) },
            ],
            orders: 40,
            Period.FromDays(1),
            Opened + Duration.FromHours(2));

        Assert.Equal((6, 2, 1, 3, 1), (metrics.Opened, metrics.Resolved, metrics.TakenBack, metrics.Open, metrics.Overdue));
        Assert.Equal(new WaitingTimes(20 * 60, 30 * 60), metrics.FirstResponse);
        Assert.Equal(new WaitingTimes(25 * 60, 25 * 60), metrics.Resolution);
        Assert.Equal((40, 5, 0.125m), (metrics.Orders, metrics.OrdersWithCase, metrics.ComplaintRate));
    }

    [Fact]
    public async Task Only_what_was_opened_and_placed_in_the_period_counts()
    {
        var shop = new JourneyDriver(Moment("2026-03-26T09:00:00Z"));
        foreach (var (order, day) in new[] { ("a", "2026-03-25"), ("b", "2026-03-26"), ("c", "2026-03-27"), ("d", "2026-03-28") })
        {
            var at = At($"{day}T23:59:59Z", order);
            await shop.Happens(at.Placed(), at.CaseOpened("k"));
        }

        await shop.Happens(At("2026-03-26T00:00:00Z", "e").Placed());
        var figures = new CaseFigures(shop.CaseList, new JourneyIndex(shop.Store));

        var metrics = await figures.Of(shop.Shop, new(2026, 3, 26), new(2026, 3, 27), shop.Now, CancellationToken.None);

        Assert.Equal((3, 2, 2, 0.6667m), (metrics.Orders, metrics.OrdersWithCase, metrics.Opened, metrics.ComplaintRate));
        Assert.Null((await figures.Of(shop.Shop, new(2025, 1, 1), new(2025, 1, 1), shop.Now, CancellationToken.None)).ComplaintRate);
    }

    private static CaseEntry Entry(string order, string name, int? responded = null, int? resolved = null) => new()
    {
        Order = new OrderId(order),
        Case = name,
        Cause = "csat",
        OpenedAt = Opened,
        RespondedAt = Opened + Duration.FromMinutes(responded ?? 0) is var at && responded is null ? null : at,
        ResolvedAt = resolved is { } minutes ? Opened + Duration.FromMinutes(minutes) : null,
    };
}
