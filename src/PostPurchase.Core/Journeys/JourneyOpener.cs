using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>Opens an order's journeys: those it has, on the version they should run; for a new order, one for each live campaign that takes it.</summary>
public sealed class JourneyOpener(ICampaigns campaigns, CustomerDirectory customers, JourneyIndex index)
{
    internal async ValueTask<IReadOnlyList<OpenJourney>> Open(OrderPartition partition, Order order, Shop shop, CancellationToken cancellation)
    {
        var heads = await campaigns.Heads(shop.Id, cancellation);
        var journeys = partition.Journeys.Count > 0
            ? await PutBack(await Reregister(partition, order, await Resume(partition, heads, cancellation), cancellation), cancellation)
            : await Start(partition, order, shop, heads, cancellation);
        return journeys.Count > 0 ? WithDuties(partition, order, journeys) : await DutiesAlone(partition, order, cancellation);
    }

    /// <summary>
    /// The journey of <see cref="Duties"/> starts with the first event that concerns it. It comes first of an order's new journeys,
    /// since the first one writes the others' rows.
    /// </summary>
    private IReadOnlyList<OpenJourney> WithDuties(OrderPartition partition, Order order, IReadOnlyList<OpenJourney> journeys)
    {
        var state = journeys[0].State;
        if (!Duties.Concern(state) || journeys.Any(journey => journey.Campaign.Id == Duties.Id))
        {
            return journeys;
        }

        var duties = JourneyOfDuties(partition, order, state);
        return journeys is [{ Stored.ETag: null } first, ..]
            ? [duties with { Beside = [RowOf(first), .. first.Beside] }, first with { Beside = [] }, .. journeys.Skip(1)]
            : [duties, .. journeys];
    }

    /// <summary>An order that no campaign takes learns what its customer decided, and is found by its mails, like all others.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> DutiesAlone(OrderPartition partition, Order order, CancellationToken cancellation)
    {
        if (!Duties.Concern(partition.State))
        {
            return [];
        }

        var (news, state) = await Learn(partition, order, cancellation);
        await index.Add(partition.Key, order.PlacedAt, cancellation);
        return [JourneyOfDuties(partition, order, state) with { Beside = [.. news.Select(OrderLog.ToRow)] }];
    }

    private OpenJourney JourneyOfDuties(OrderPartition partition, Order order, OrderState state)
    {
        var record = New(partition, order, Duties.Campaign) with { Registered = customers.NameOf(partition.Key, order) };
        return new OpenJourney(partition.Key, Duties.Campaign, null, state, new StoredJourney(record, null)) { IsChanged = true };
    }

    /// <summary>The journeys that the order has, on the version they should run.</summary>
    internal async ValueTask<IReadOnlyList<OpenJourney>> Resume(
        OrderPartition partition, IReadOnlyList<CampaignHead> heads, CancellationToken cancellation)
    {
        var open = new List<OpenJourney>(partition.Journeys.Count);
        foreach (var stored in partition.Journeys.Values)
        {
            open.Add(await OpenJourney.Resume(partition.Key, stored, partition.State, heads, campaigns, cancellation));
        }

        return open;
    }

    /// <summary>An order that was over, and is looked at again, can be found again: what is published from now on concerns it.</summary>
    private async ValueTask<IReadOnlyList<OpenJourney>> PutBack(IReadOnlyList<OpenJourney> journeys, CancellationToken cancellation)
    {
        if (!journeys.Any(journey => journey.Stored.Record.Retired))
        {
            return journeys;
        }

        await index.Add(journeys[0].Key, journeys[0].Stored.Record.StartedAt, cancellation);
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
        OrderPartition partition, Order order, Shop shop, IReadOnlyList<CampaignHead> heads, CancellationToken cancellation)
    {
        var (news, state) = await Learn(partition, order, cancellation);
        var open = new List<OpenJourney>();
        foreach (var head in heads)
        {
            if (head.Live is { } live
                && await campaigns.Find(shop.Id, head.Id, live, cancellation) is var campaign
                && ConditionRule.FirstUnmet(campaign.Entry, state, shop) is null)
            {
                var record = New(partition, order, campaign) with { Registered = customers.NameOf(partition.Key, order) };
                open.Add(new OpenJourney(partition.Key, campaign, head, state, new StoredJourney(record, null)) { IsChanged = true });
            }
        }

        if (open.Count == 0)
        {
            await index.AddWithoutJourneys(partition.Key, order.PlacedAt, cancellation);
            return open;
        }

        await index.Add(partition.Key, order.PlacedAt, cancellation);
        open[0] = open[0] with { Beside = [.. news.Select(OrderLog.ToRow), .. open.Skip(1).Select(RowOf)] };
        return open;
    }

    /// <summary>What the customer decided before, as far as the order does not know it; and the state with it.</summary>
    private async ValueTask<(IReadOnlyList<RecordedEvent> News, OrderState State)> Learn(
        OrderPartition partition, Order order, CancellationToken cancellation)
    {
        var learned = await customers.Register(partition.Key, order, cancellation);
        var known = partition.Events.Select(recorded => recorded.Id).ToHashSet(StringComparer.Ordinal);
        List<RecordedEvent> news =
        [
            .. learned
                .Select(happened => new RecordedEvent(EventId.Of(happened), happened, happened.At, "customer"))
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
        var row = OrderRows.Journeys + StorageKey.Join(journey.Record.Campaign);
        var json = JsonSerializer.SerializeToUtf8Bytes(journey.Record, CoreJson.Options);
        return journey.ETag is { } etag ? new RowChange.Replace(row, json, etag) : new RowChange.Insert(row, json);
    }
}
