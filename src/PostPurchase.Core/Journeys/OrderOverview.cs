using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>Shows an order and its journeys as they stand, with every decision's reason. Changes nothing.</summary>
public sealed class OrderOverview(IPartitionStore store, ICampaigns campaigns, JourneyOpener opener)
{
    /// <summary>Null where nothing is known about the order.</summary>
    public async ValueTask<OrderView?> Show(Shop shop, OrderId id, string language, Instant now, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, new OrderKey(shop.Id, id), cancellation);
        if (partition.Events.Count == 0)
        {
            return null;
        }

        var events = partition.Events
            .OrderBy(recorded => recorded.Event.At)
            .ThenBy(recorded => recorded.ReceivedAt)
            .ThenBy(recorded => recorded.Id, StringComparer.Ordinal)
            .ToList();
        var journeys = partition.State.Order is not null ? await Journeys(partition, shop, language, now, cancellation) : [];
        return new OrderView(partition.State, events, journeys);
    }

    private async ValueTask<IReadOnlyList<JourneyView>> Journeys(
        OrderPartition partition,
        Shop shop,
        string language,
        Instant now,
        CancellationToken cancellation)
    {
        var heads = await campaigns.Heads(shop.Id, cancellation);
        var views = new List<JourneyView>();
        var journeys = await opener.Resume(partition, heads, now, cancellation);
        foreach (var journey in journeys.OrderBy(journey => journey.Campaign.Id == Duties.Id))
        {
            views.Add(Offer.View(journey.Facts(shop), language, now));
        }

        return views;
    }
}
