using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Figures;
using static PostPurchase.Core.Tests.Results.CountedShop;

namespace PostPurchase.Core.Tests.Results;

/// <summary>What is counted of cases and returns, against the event log.</summary>
public sealed class SupportCountTests
{
    public static TheoryData<int> Runs => [0, 1];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_cases_and_returns_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        foreach (var period in ResultPeriod.All)
        {
            var results = await site.Book.Satisfaction(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            AssertSupport(log, period.Days, 0, results.Support);
            AssertSupport(log, period.Days, 1, results.SupportBefore);
            var requested = log.All<OrderEvent.ReturnRequested>().Where(asked => IsIn(asked.At, period.Days, 0)).ToList();
            var received = requested.Where(asked => Of<OrderEvent.ReturnReceived>(asked).Any()).ToList();
            var refunded = requested.Where(asked => Of<OrderEvent.ReturnRefunded>(asked).Any()).ToList();
            Assert.Equal((requested.Count, received.Count, refunded.Count), ((int)results.Returns.Requested, (int)results.Returns.Received, (int)results.Returns.Refunded));
            AssertTimes(received.Select(asked => At<OrderEvent.ReturnReceived>(asked) - asked.At), results.Returns.Arrival);
            AssertTimes(refunded.Select(asked => At<OrderEvent.ReturnRefunded>(asked) - asked.At), results.Returns.Total);
            AssertTimes(received.Intersect(refunded).Select(asked => At<OrderEvent.ReturnRefunded>(asked) - At<OrderEvent.ReturnReceived>(asked)), results.Returns.Refund);
        }

        IEnumerable<T> Of<T>(OrderEvent.ReturnRequested asked)
            where T : OrderEvent => log.All<T>().Where(happened => happened.OrderId == asked.OrderId);
        Instant? At<T>(OrderEvent.ReturnRequested asked)
            where T : OrderEvent => Of<T>(asked).Min(happened => (Instant?)happened.At);
    }

    private static void AssertSupport(EventLog log, int days, int back, SupportFigures figures)
    {
        var cases = (from key in log.Orders from opened in log.Of<OrderEvent.CaseOpened>(key) where IsIn(opened.At, days, back) select CaseOf(log, key, opened)).ToList();
        Assert.Equal(
            (cases.Count, cases.Count(one => one.ResolvedAt is null), cases.Count(one => one.TakenBack), cases.Count(one => one is { ResolvedAt: not null, TakenBack: false })),
            ((int)figures.Opened, (int)figures.Open, (int)figures.TakenBack, (int)figures.Resolved));
        AssertTimes(cases.Where(one => !one.TakenBack).Select(one => one.ResolvedAt - one.OpenedAt), figures.Resolution);
        AssertTimes(cases.Select(one => (one.RespondedAt ?? (one.TakenBack ? null : one.ResolvedAt)) - one.OpenedAt), figures.FirstResponse);
        var delivered = log.Orders.Count(key => IsIn(Arrived(log, key), days, back));
        Assert.Equal(delivered, figures.DeliveredOrders);
        Assert.Equal(delivered == 0 ? -1 : (double)cases.Count / delivered, figures.ComplaintRate ?? -1, 9);
    }

    /// <summary>Nobody answers a customer who was erased.</summary>
    private static (Instant OpenedAt, Instant? RespondedAt, Instant? ResolvedAt, bool TakenBack) CaseOf(EventLog log, OrderKey key, OrderEvent.CaseOpened opened)
    {
        var responded = log.Of<OrderEvent.CaseResponded>(key).Where(one => one.CaseId == opened.CaseId).Select(one => (Instant?)one.At).Min();
        var resolved = log.Of<OrderEvent.CaseResolved>(key).Where(one => one.CaseId == opened.CaseId).MinBy(one => one.At);
        Instant? erased = log.Of<OrderEvent.CustomerErased>(key).Select(one => (Instant?)one.At).Min();
        return (opened.At, responded, resolved?.At ?? erased, resolved is { By: null } || (resolved is null && erased is not null));
    }

    private static Instant? Arrived(EventLog log, OrderKey key)
    {
        Instant? first = null;
        foreach (var delivered in log.Of<OrderEvent.Delivered>(key))
        {
            first = first is null || delivered.At < first ? delivered.At : first;
        }

        return first ?? (log.Order(key) is { ReportsDelivery: false } && log.Of<OrderEvent.Shipped>(key).FirstOrDefault() is { } shipped ? shipped.At + Duration.FromDays(4) : null);
    }

    private static void AssertTimes(IEnumerable<Duration?> times, TimeSpread? spread)
    {
        var sorted = times.OfType<Duration>().Select(TwoDigits).Order().ToList();
        Assert.Equal(sorted.Count, spread?.Count ?? 0);
        if (spread is not null)
        {
            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count / 2.0) - 1], spread.MedianMinutes);
            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1], spread.NinetiethMinutes);
        }
    }

    /// <summary>Whole minutes, of which only the first two digits count, rounded half up.</summary>
    private static long TwoDigits(Duration time)
    {
        var minutes = Math.Floor(time.TotalMinutes);
        var unit = minutes < 100 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(minutes) + 1e-9) - 1);
        return (long)(Math.Floor((minutes / unit) + 0.5) * unit);
    }
}
