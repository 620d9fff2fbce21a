using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>The log of webhooks that were sent: what targets answered may repeat what they were told.</summary>
public sealed class OutgoingTraces(OutgoingLog log) : IOrderTraces
{
    /// <summary>Not counted: they are no more than notes of what was done.</summary>
    public async ValueTask<int> Erase(OrderKey order, CancellationToken cancellation)
    {
        await log.Forget(order, cancellation);
        return 0;
    }

    public ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation) =>
        log.Purge(shop.Id, KeepsFor.Before(shop.KeepsFor.Deliveries, now), cancellation);
}
