using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// Sees to it that an erased customer's order stays anonymous whatever is told of it later: by a webhook that comes again or late,
/// an import, an answer page that was still open.
/// </summary>
public sealed class ErasureFollower(CustomerDirectory customers, OrderLog orders, Scrubber scrubber) : IAfterLook
{
    private const string Source = "customer";

    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        if (order.State.ErasedAt is null && !await Learns(order, cancellation))
        {
            return;
        }

        await scrubber.Scrub(order.Key, cancellation);
    }

    /// <summary>What an order learns of its customer's past is written with its campaigns' journeys. An order that no campaign takes has none.</summary>
    private async ValueTask<bool> Learns(LookedAt order, CancellationToken cancellation)
    {
        if (order.Journeys.Any(journey => journey.Campaign != Duties.Id) || order.State.Order is not { } described)
        {
            return false;
        }

        var past = await customers.Past(order.Key, described, cancellation);
        if (past.OfType<OrderEvent.CustomerErased>().FirstOrDefault() is not { } erased)
        {
            return false;
        }

        var recorded = RecordedEvent.Of(erased, order.Now, Source);
        await orders.Note(order.Key, recorded, cancellation);
        return true;
    }
}
