using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.PastOrders;

/// <summary>
/// Says what an import would do, without writing anything. It takes into account what is on record of orders and customers, and what
/// the file says of customers before it comes to their orders; the frequency cap it does not.
/// </summary>
public sealed class ImportDryRun(IPartitionStore store, ICampaigns campaigns, CustomerDirectory customers, CustomerKeys keys)
{
    private readonly CustomerRecords _records = new(store, keys);

    /// <param name="shop">Whose orders they are.</param>
    /// <param name="file">Read once, to its end.</param>
    /// <param name="now">When they would be taken in.</param>
    /// <param name="progress">Told the lines that were dealt with, in no strict order.</param>
    public async Task<DryRunReport> Run(
        Shop shop, PastOrderFile file, Instant now, IProgress<long>? progress, CancellationToken cancellation)
    {
        var notes = new DryRunNotes(keys);
        await Parallel.ForEachAsync(Remembered(shop, file, notes), cancellation, async (entry, stop) =>
        {
            switch (entry)
            {
                case PastOrderEntry.Malformed malformed:
                    notes.Orders.Count(malformed);
                    break;
                case PastOrderEntry.Ignored ignored:
                    notes.Orders.Count(ignored);
                    break;
                case PastOrderEntry.Understood understood:
                    await Look(shop, understood, now, notes, stop);
                    break;
                default:
                    throw new InvalidOperationException($"No rule for {entry}.");
            }

            progress?.Report(entry.Line);
        });
        return notes.Report();
    }

    /// <summary>What the file says of customers is noted while it is read, in its order; orders are looked at several at once.</summary>
    private static IEnumerable<PastOrderEntry> Remembered(Shop shop, PastOrderFile file, DryRunNotes notes)
    {
        foreach (var entry in file.Gathered)
        {
            if (entry is PastOrderEntry.Understood understood)
            {
                notes.Remember(shop.Id, understood.CustomerEvents);
            }

            yield return entry;
        }
    }

    private async ValueTask Look(
        Shop shop, PastOrderEntry.Understood told, Instant now, DryRunNotes notes, CancellationToken cancellation)
    {
        if (told.Order is not { } id)
        {
            return;
        }

        var key = new OrderKey(shop.Id, id);
        var imported = await ImportedOrder.Compare(store, key, told.OrderEvents, now, cancellation);
        if (!imported.Fits())
        {
            notes.Orders.Count(ImportedOrder.TooLarge(told.Line));
            return;
        }

        notes.Orders.Count(imported.Standing);
        if (imported.Standing is ImportStanding.New or ImportStanding.News)
        {
            foreach (var journey in await Open(imported, shop, notes, now, cancellation))
            {
                notes.Steps.Count(journey.Campaign, JourneyForecast.Of(journey, shop, now));
            }
        }
    }

    /// <summary>The journeys as the next look at the order would open them.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> Open(
        ImportedOrder imported, Shop shop, DryRunNotes notes, Instant now, CancellationToken cancellation)
    {
        var key = imported.Partition.Key;
        var partition = new OrderPartition(key, [.. imported.Partition.Events, .. imported.News], imported.Partition.Journeys);
        var order = partition.State.Order ?? throw new InvalidOperationException($"The order {key} is not described.");
        var past = notes.Past(key, order).Concat(await customers.Past(key, order, cancellation))
            .Select(happened => RecordedEvent.Of(happened, happened.At, RecordedEvent.Import));
        var state = await WithHistory(key, order, OrderHistory.Fold([.. partition.Events, .. past]), now, cancellation);
        var open = new List<OpenJourney>();
        var heads = await campaigns.Heads(shop.Id, cancellation);
        foreach (var head in heads)
        {
            if (partition.Journeys.GetValueOrDefault(head.Id) is { } stored)
            {
                open.Add(await OpenJourney.Resume(key, stored, state, heads, campaigns, cancellation));
            }
            else if (await Start(partition, order, state, shop, head, cancellation) is { } journey)
            {
                open.Add(journey);
            }
        }

        return open;
    }

    /// <summary>What is on record of the customer's other orders; those of the same file are not known yet.</summary>
    private async ValueTask<OrderState> WithHistory(OrderKey key, Order order, OrderState state, Instant now, CancellationToken cancellation)
    {
        var others = await _records.SummariesOf(key.Shop, CustomerRef.Of(order), cancellation);
        return state with { History = new CustomerHistory([new CustomerOrder(key.Order, OrderSummary.Of(order, state)), .. others], now) };
    }

    /// <summary>Null where the campaign does not run for the order.</summary>
    private async ValueTask<OpenJourney?> Start(
        OrderPartition partition, Order order, OrderState state, Shop shop, CampaignHead head, CancellationToken cancellation)
    {
        // An order with one journey has all that it will have.
        if (partition.Journeys.Count > 0 || head.Live is not { } live)
        {
            return null;
        }

        var campaign = await campaigns.Find(shop.Id, head.Id, live, cancellation);
        return campaign.Occasion is null && ConditionRule.FirstUnmet(campaign.Entry, state, shop) is null
            ? new OpenJourney(partition.Key, campaign, head, state, new StoredJourney(JourneyOpener.New(partition, order, campaign), null))
            : null;
    }
}
