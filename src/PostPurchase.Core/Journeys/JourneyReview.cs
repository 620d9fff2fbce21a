using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>Looks at an order as the <see cref="Advancer"/> would, and does nothing about it.</summary>
public sealed class JourneyReview(IPartitionStore store, IShops shops, ICampaigns campaigns, JourneyOpener opener)
{
    /// <summary>
    /// Without journeys where none has started. Null where the order is not known, or not understood: that is for its own look to
    /// tell, and others need not wait for it.
    /// </summary>
    internal async ValueTask<ReviewedOrder?> Read(OrderKey key, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await ReadKnown(key, now, cancellation);
        }
        catch (Exception cause) when (cause is InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    private async ValueTask<ReviewedOrder?> ReadKnown(OrderKey key, Instant now, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, key, cancellation);
        if (partition.State.Order is null || await shops.Find(key.Shop, cancellation) is not { } shop)
        {
            return null;
        }

        var heads = await campaigns.Heads(key.Shop, cancellation);
        return new ReviewedOrder(partition, shop, await opener.Resume(partition, heads, now, cancellation));
    }
}
