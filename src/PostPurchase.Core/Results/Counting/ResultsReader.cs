using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Reads orders with all that counts of them, page by page.</summary>
/// <param name="store">Where orders lie.</param>
/// <param name="index">Where they are found.</param>
/// <param name="shops">Their shops.</param>
/// <param name="campaigns">What their journeys run.</param>
/// <param name="opener">Knows what a journey rests on.</param>
public sealed class ResultsReader(IPartitionStore store, JourneyIndex index, IShops shops, ICampaigns campaigns, JourneyOpener opener)
{
    private OrderPages _pages = new(index);

    /// <summary>Orders of a page.</summary>
    internal int PageSize
    {
        init => _pages = new OrderPages(index, value);
    }

    /// <returns>The orders of a page that count, how many it had, and where to go on; null after the last.</returns>
    internal async ValueTask<(IReadOnlyList<CountedOrder> Found, int Orders, IndexCursor? Next)> Read(
        ShopId id, ResultsState state, Instant begun, LocalDate last, CancellationToken cancellation)
    {
        var shop = await shops.Find(id, cancellation) ?? throw new InvalidOperationException($"The shop {id} is gone.");
        var heads = await campaigns.Heads(id, cancellation);

        // Days of the index are those of UTC: the shop's last may reach into the next.
        return await _pages.Read(id, (null, last.PlusDays(1)), state.Cursor, (order, stop) => Read(shop, order, heads, begun, stop), cancellation);
    }

    /// <summary>Null where the order does not count, or counts elsewhere.</summary>
    private async ValueTask<CountedOrder?> Read(
        Shop shop, IndexedOrder indexed, IReadOnlyList<CampaignHead> heads, Instant begun, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, indexed.Key, cancellation);
        if (partition.State.Order is not { } order || await IsListedElsewhere(indexed, order, cancellation))
        {
            return null;
        }

        var journeys = new List<CountedJourney>();
        var open = partition.Journeys.Values.Any(stored => !stored.Record.Retired)
            ? await opener.Resume(partition, heads, begun, cancellation)
            : [];
        foreach (var stored in partition.Journeys.Values)
        {
            var ahead = open.FirstOrDefault(journey => journey.Stored.Record.Key == stored.Record.Key);
            var campaign = ahead?.Campaign ?? await campaigns.Find(shop.Id, stored.Record.Campaign, stored.Record.Version, cancellation);
            journeys.Add(new CountedJourney(
                ahead?.Stored.Record ?? stored.Record,
                campaign,
                stored.Record.Draw ?? Draw.Of(shop.Id, order),
                ahead is null ? [] : Decider.Decide(ahead.Facts(shop), begun).Decisions));
        }

        return new CountedOrder(indexed.Key, order, partition.State, [.. partition.Events.Select(recorded => recorded.Event)], journeys);
    }

    /// <summary>An order that is listed on the day of the last thing that happened to it counts there only when it is not on its own.</summary>
    private async ValueTask<bool> IsListedElsewhere(IndexedOrder indexed, Order order, CancellationToken cancellation) =>
        order.PlacedAt.InUtc().Date is var day && day != JourneyIndex.DayOf(indexed)
        && await index.IsListed(JourneyIndex.Days, indexed.Key, day, cancellation);
}
