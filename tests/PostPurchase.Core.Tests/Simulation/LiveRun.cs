using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Simulation;

/// <summary>The same past through the live services on memory: what the dry run must find.</summary>
internal static class LiveRun
{
    public static async Task<IReadOnlyList<string>> Of(CustomerPast past, Shop shop, IReadOnlyList<Campaign> campaigns)
    {
        var driver = new JourneyDriver(Instant.FromUtc(2026, 1, 1, 0, 0), shop, campaigns: new FixedCampaigns([.. campaigns]));
        foreach (var (at, tell) in Arrivals(past, driver).OrderBy(arrival => arrival.At))
        {
            await driver.MoveTo(at);
            await tell();
        }

        await driver.MoveTo(driver.Now + Duration.FromDays(500));
        var found = new List<string>();
        foreach (var order in past.Orders)
        {
            var partition = await OrderPartition.Load(driver.Store, driver.Key(order.Id), CancellationToken.None);
            found.AddRange(
                from journey in partition.Journeys.Values
                from step in journey.Record.Steps
                where step.Value.Progress is StepProgress.Sent or StepProgress.Skipped
                select Line(order.Id, journey.Record.Campaign, step.Key, step.Value));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    public static string Line(OrderId order, string campaign, string step, StepRecord record) =>
        $"{order} {campaign} {step} {record.Progress} {record.At} due {record.Due?.At} {record.Estimated} {record.Reason} {record.Variant} {record.Basis} {record.Attempts}";

    /// <summary>An order that was changed is told of with each change; all else when it happens.</summary>
    private static IEnumerable<(Instant At, Func<Task> Tell)> Arrivals(CustomerPast past, JourneyDriver driver)
    {
        foreach (var order in past.Orders)
        {
            foreach (var happened in order.Events)
            {
                var at = happened is OrderEvent.Placed placed ? Instant.Max(placed.At, placed.Order.RevisedAt) : happened.At;
                yield return (at, () => driver.Happens(happened));
            }
        }

        foreach (var happened in past.Events)
        {
            yield return (happened.At, () => Tell(happened, driver));
        }
    }

    /// <summary>A dry run takes an erasure for the id and address that it names, and does not search for others of the customer.</summary>
    private static async Task Tell(CustomerEvent happened, JourneyDriver driver)
    {
        await driver.Customers.Accept(driver.Shop.Id, happened, "test", driver.Now, CancellationToken.None);
        await driver.Settle();
    }
}
