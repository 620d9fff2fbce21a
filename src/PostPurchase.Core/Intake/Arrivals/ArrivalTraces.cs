using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>The log of webhooks has an end. It says nothing of a customer.</summary>
public sealed class ArrivalTraces(ArrivalLog log) : IOrderTraces
{
    /// <summary>Counts are numbers: what is usual is learned from weeks, and a year is enough to compare with.</summary>
    private static readonly Period CountsKept = Period.FromDays(400);

    public ValueTask<int> Erase(OrderKey order, CancellationToken cancellation) => ValueTask.FromResult(0);

    public ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation) => log.Purge(
        shop.Id, KeepsFor.Before(shop.KeepsFor.Arrivals, now), KeepsFor.DayBefore(CountsKept, now), cancellation);
}
