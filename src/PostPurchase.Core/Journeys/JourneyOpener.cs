using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>Opens an order's journeys: those it has, on the version they should run; for a new order, one for each live campaign that takes it.</summary>
public sealed class JourneyOpener(
    ICampaigns campaigns, CustomerDirectory customers, CustomerRecords records, JourneyIndex index, ParcelIndex parcels)
{
    internal async ValueTask<IReadOnlyList<OpenJourney>> Open(
        OrderPartition partition, Order order, Shop shop, Instant now, CancellationToken cancellation)
    {
        var heads = await campaigns.Heads(shop.Id, cancellation);
        var journeys = partition.Journeys.Count > 0
            ? await PutBack(await Reregister(partition, order, await Continued(partition, heads, cancellation), cancellation), cancellation)
            : await Start(partition, order, shop, heads, now, cancellation);
        var state = journeys is [{ State: var known }, ..] ? known : partition.State;
        var added = await Added(partition, order, state, heads, cancellation);
        var open = await WithHistory(await Join(partition, order, added, journeys, cancellation), now, cancellation);
        return open is [var first, ..] && await parcels.Add(partition, state, cancellation) is { } note
            ? [first with { IsChanged = true, Beside = [.. first.Beside, note] }, .. open.Skip(1)]
            : open;
    }

    /// <summary>
    /// The journeys that begin with an event of the order: that of <see cref="Duties"/> with the first that concerns it, and one for
    /// each occasion.
    /// </summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> Added(
        OrderPartition partition, Order order, OrderState state, IReadOnlyList<CampaignHead> heads, CancellationToken cancellation)
    {
        var added = new List<OpenJourney>();
        if (Duties.Concern(state) && !partition.Journeys.ContainsKey(Duties.Id))
        {
            added.Add(Begin(partition, order, state, Duties.Campaign, null));
        }

        foreach (var came in state.Occasions)
        {
            if (!partition.Journeys.ContainsKey(JourneyRecord.KeyOf(came.Campaign, came.Occasion))
                && heads.FirstOrDefault(head => head.Id == came.Campaign) is { Live: { } live } head)
            {
                var campaign = await campaigns.Find(partition.Key.Shop, head.Id, live, cancellation);
                var journey = Begin(partition, order, state, campaign, head);
                added.Add(journey with { Stored = new StoredJourney(journey.Stored.Record with { Occasion = came.Occasion, SkipDueBefore = null }, null) });
            }
        }

        return added;
    }

    private OpenJourney Begin(OrderPartition partition, Order order, OrderState state, Campaign campaign, CampaignHead? head)
    {
        var record = New(partition, order, campaign) with { Registered = customers.NameOf(partition.Key, order) };
        return new OpenJourney(partition.Key, campaign, head, state, new StoredJourney(record, null)) { IsChanged = true };
    }

    /// <summary>All of an order's journeys. Added ones come first, since the first one writes the rows of all that are new.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> Join(
        OrderPartition partition,
        Order order,
        IReadOnlyList<OpenJourney> added,
        IReadOnlyList<OpenJourney> journeys,
        CancellationToken cancellation)
    {
        if (added is not [var head, ..])
        {
            return journeys;
        }

        var others = added.Skip(1).ToList();
        if (journeys.Count == 0)
        {
            // An order that no campaign takes learns what its customer decided, and is found by its mails, like all others.
            var (news, state) = await Learn(partition, order, cancellation);
            await index.Add(partition.Key, order.PlacedAt, order.Number, cancellation);
            return
            [
                head with { State = state, Beside = [.. news.Select(OrderLog.ToRow), .. others.Select(RowOf)] },
                .. others.Select(journey => journey with { State = state }),
            ];
        }

        return journeys is [{ Stored.ETag: null } first, ..]
            ? [head with { Beside = [.. others.Select(RowOf), RowOf(first), .. first.Beside] }, .. others, first with { Beside = [] }, .. journeys.Skip(1)]
            : [head with { Beside = [.. others.Select(RowOf)] }, .. others, .. journeys];
    }

    /// <summary>The journeys that the order has, on the version they should run, with all that they ask for.</summary>
    internal async ValueTask<IReadOnlyList<OpenJourney>> Resume(
        OrderPartition partition, IReadOnlyList<CampaignHead> heads, Instant now, CancellationToken cancellation) =>
        await WithHistory(await Continued(partition, heads, cancellation), now, cancellation);

    private async ValueTask<IReadOnlyList<OpenJourney>> Continued(
        OrderPartition partition, IReadOnlyList<CampaignHead> heads, CancellationToken cancellation)
    {
        var open = new List<OpenJourney>(partition.Journeys.Count);
        foreach (var stored in partition.Journeys.Values)
        {
            open.Add(await OpenJourney.Resume(partition.Key, stored, partition.State, heads, campaigns, cancellation));
        }

        return open;
    }

    /// <summary>The journeys that ask for what the customer bought get to know it.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> WithHistory(
        IReadOnlyList<OpenJourney> journeys, Instant now, CancellationToken cancellation)
    {
        if (!journeys.Any(journey => journey.Campaign.AsksHistory))
        {
            return journeys;
        }

        var history = await HistoryOf(journeys[0].Key, journeys[0].State, now, cancellation);
        return
        [
            .. journeys.Select(journey => journey.Campaign.AsksHistory ? journey with { State = journey.State with { History = history } } : journey),
        ];
    }

    /// <summary>With the order as it is known now: what the customer's partition knows of it is written after the look.</summary>
    private async ValueTask<CustomerHistory> HistoryOf(OrderKey key, OrderState state, Instant now, CancellationToken cancellation)
    {
        var order = state.Order ?? throw new InvalidOperationException($"The order {key} is not known.");
        var others = await records.SummariesOf(key.Shop, CustomerRef.Of(order), cancellation);
        return new CustomerHistory([new CustomerOrder(key.Order, OrderSummary.Of(order, state)), .. others], now);
    }

    /// <summary>An order that was over, and is looked at again, can be found again: what is published from now on concerns it.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> PutBack(IReadOnlyList<OpenJourney> journeys, CancellationToken cancellation)
    {
        if (!journeys.Any(journey => journey.Stored.Record.Retired))
        {
            return journeys;
        }

        await index.Add(journeys[0].Key, journeys[0].Stored.Record.StartedAt, journeys[0].State.Order?.Number, cancellation);
        return
        [
            .. journeys.Select(journey => journey with
            {
                Stored = journey.Stored with { Record = journey.Stored.Record with { Retired = false } },
                IsChanged = true,
            }),
        ];
    }

    /// <summary>An order whose shop corrected its address or customer is registered again: what is decided under the new one concerns it too.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> Reregister(
        OrderPartition partition, Order order, IReadOnlyList<OpenJourney> journeys, CancellationToken cancellation)
    {
        var name = customers.NameOf(partition.Key, order);
        if (journeys.All(journey => journey.Stored.Record.Registered == name))
        {
            return journeys;
        }

        var (news, state) = await Learn(partition, order, cancellation);
        return
        [
            .. journeys.Select((journey, place) => journey with
            {
                State = state,
                Stored = journey.Stored with { Record = journey.Stored.Record with { Registered = name } },
                IsChanged = true,
                Beside = place == 0 ? [.. news.Select(OrderLog.ToRow)] : [],
            }),
        ];
    }

    /// <summary>
    /// The order learns what its customer decided before, and that is written together with its journeys: all of them in the
    /// commit of the first, since an order with one journey is taken to have all.
    /// </summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> Start(
        OrderPartition partition, Order order, Shop shop, IReadOnlyList<CampaignHead> heads, Instant now, CancellationToken cancellation)
    {
        var (news, state) = await Learn(partition, order, cancellation);
        CustomerHistory? history = null;
        var open = new List<OpenJourney>();
        foreach (var head in heads)
        {
            if (head.Live is { } live
                && await campaigns.Find(shop.Id, head.Id, live, cancellation) is { Occasion: null } campaign)
            {
                history ??= campaign.AsksHistory ? await HistoryOf(partition.Key, state, now, cancellation) : null;
                if (ConditionRule.FirstUnmet(campaign.Entry, history is null ? state : state with { History = history }, shop) is null)
                {
                    open.Add(Begin(partition, order, state, campaign, head));
                }
            }
        }

        if (open.Count == 0)
        {
            await index.AddWithoutJourneys(partition.Key, order.PlacedAt, order.Number, cancellation);
            return open;
        }

        await index.Add(partition.Key, order.PlacedAt, order.Number, cancellation);
        open[0] = open[0] with { Beside = [.. news.Select(OrderLog.ToRow), .. open.Skip(1).Select(RowOf)] };
        return open;
    }

    /// <summary>What the customer decided before, as far as the order does not know it; and the state with it.</summary>
    private async ValueTask<(IReadOnlyList<RecordedEvent> News, OrderState State)> Learn(
        OrderPartition partition, Order order, CancellationToken cancellation)
    {
        var learned = await customers.Register(partition.Key, order, partition.State, cancellation);
        var known = partition.Events.Select(recorded => recorded.Id).ToHashSet(StringComparer.Ordinal);
        List<RecordedEvent> news =
        [
            .. learned
                .Select(happened => RecordedEvent.Of(happened, happened.At, "customer"))
                .Where(recorded => !known.Contains(recorded.Id)),
        ];
        return (news, news.Count == 0 ? partition.State : OrderHistory.Fold(partition.Events.Concat(news)));
    }

    /// <summary>A journey at its beginning. Of an imported order, what was due before the import is skipped.</summary>
    internal static JourneyRecord New(OrderPartition partition, Order order, Campaign campaign)
    {
        var imported = partition.Events
            .Where(recorded => recorded is { Event: OrderEvent.Placed, Source: RecordedEvent.Import })
            .Min(recorded => (Instant?)recorded.ReceivedAt);
        return new JourneyRecord
        {
            Campaign = campaign.Id,
            Version = campaign.Version,
            StartedAt = order.PlacedAt,
            Draw = Draw.Of(partition.Key.Shop, order),
            SkipDueBefore = imported is { } at ? new SkipDueBefore(at, Rule.PassedBeforeImport) : null,
        };
    }

    internal static RowChange RowOf(OpenJourney journey) => RowOf(journey.Stored);

    internal static RowChange RowOf(StoredJourney journey)
    {
        var row = OrderRows.Journeys + journey.Record.Key;
        var json = JsonSerializer.SerializeToUtf8Bytes(journey.Record, CoreJson.Options);
        return journey.ETag is { } etag ? new RowChange.Replace(row, json, etag) : new RowChange.Insert(row, json);
    }
}
