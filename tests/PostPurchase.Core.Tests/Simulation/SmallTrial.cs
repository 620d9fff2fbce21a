using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Simulation.Results;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Simulation;

/// <summary>Three customers with four orders through the default campaign, compared with one that has no survey.</summary>
internal static class SmallTrial
{
    public static DateTimeZone Berlin { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static TrialReport Run(Window? window = null, Action<Outcome>? each = null)
    {
        window ??= new Window(Berlin);
        var tried = new Scenario(A.Shop(), [new TrialCampaign(DefaultCampaign.PostPurchase)]);
        var plain = DefaultCampaign.PostPurchase with
        {
            Version = 2,
            Steps = [.. DefaultCampaign.PostPurchase.Steps.Where(step => step.Id is not ("survey" or "review-request"))],
        };
        var compared = new Scenario(A.Shop(), [new TrialCampaign(plain)]);
        var trial = new Trial(new Findings(tried, window, new byte[32]), new Findings(compared, window, new byte[32]), new Differences(window), each);
        foreach (var customer in Customers())
        {
            trial.Run(customer);
        }

        return new TrialReport
        {
            Findings = trial.Findings,
            Compared = trial.Compared,
            Differences = trial.Differences,
            Window = window,
            Source = "orders <2026>.csv",
            UnreadCount = 1,
            Unread = [new Unread(7, "order_date", "must be a time, not a \"date\" <b>")],
            Ignored = new Dictionary<string, long>(StringComparer.Ordinal) { ["status pending"] = 3 },
        };
    }

    private static IEnumerable<CustomerPast> Customers()
    {
        yield return new CustomerPast([Past("1001", "2026-03-26T09:00:00Z"), Past("=2+<b>", "2026-03-28T17:30:00Z")], []);
        yield return new CustomerPast([Past("1003", "2026-11-02T08:00:00Z", "other@example.com", id: null)], []);
        var objected = new CustomerEvent.ConsentWithdrawn
        {
            At = Happened.Moment("2026-06-02T08:00:00Z"),
            Customer = new CustomerRef("c9", null),
            Source = "page",
        };
        yield return new CustomerPast([Past("1004", "2026-05-29T22:10:00Z", "ninth@example.com", "c9")], [objected]);
    }

    private static OrderPast Past(string order, string placed, string email = "anna@example.com", string? id = "c1")
    {
        var at = Happened.Moment(placed);
        Happened After(int hours) => Happened.At((at + Duration.FromHours(hours)).ToString(), order);
        return new OrderPast(new OrderId(order),
        [
            Happened.At(placed, order).Placed(known => known with { Email = email, Customer = A.Buyer() with { Id = id } }),
            After(26).Shipped(),
            After(75).Delivered(),
        ]);
    }
}
