using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Moves an order's journey on: takes in new events, decides, sends what is due and records all of it. Safe to run at any
/// time, any number of times, at once in several places: every effect is named and recorded before it happens.
/// </summary>
public sealed class Advancer(
    IPartitionStore store,
    IShops shops,
    ICampaigns campaigns,
    CustomerDirectory customers,
    StepSender sender)
{
    /// <summary>How often somebody else may get in between before something must be wrong.</summary>
    private const int MaxRounds = 100;

    /// <summary>Does all that is due.</summary>
    /// <returns>When to come again; null when only a new event can give the order work.</returns>
    public async ValueTask<Instant?> Advance(OrderKey key, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(key.Shop, cancellation) is not { } shop)
        {
            return null;
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var partition = await OrderPartition.Load(store, key, cancellation);
            if (partition.State.Order is not { } order)
            {
                return null;
            }

            var journey = await Open(partition, order, cancellation);
            if (await Run(journey, shop, now, cancellation) is { } plan)
            {
                return plan.NextChange;
            }
        }

        throw new InvalidOperationException($"The order {key} was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask<OpenJourney> Open(OrderPartition partition, Order order, CancellationToken cancellation)
    {
        var stored = partition.Journeys.Values.FirstOrDefault();
        if (stored is not null)
        {
            var pinned = await campaigns.Find(partition.Key.Shop, stored.Record.Campaign, stored.Record.Version, cancellation);
            return new OpenJourney(partition.Key, pinned, partition.State, [], stored);
        }

        var live = await campaigns.Live(partition.Key.Shop, cancellation);
        var learned = await customers.Register(partition.Key, order, cancellation);
        var record = new JourneyRecord { Campaign = live.Id, Version = live.Version, StartedAt = order.PlacedAt };
        var known = partition.Events.Select(recorded => recorded.Id).ToHashSet(StringComparer.Ordinal);
        var news = learned
            .Select(happened => new RecordedEvent(EventId.Of(happened), happened, happened.At, "customer"))
            .Where(recorded => !known.Contains(recorded.Id))
            .ToList();
        var state = news.Count == 0 ? partition.State : OrderHistory.Fold(partition.Events.Concat(news));
        return new OpenJourney(partition.Key, live, state, news, new StoredJourney(record, null));
    }

    /// <summary>Sends until nothing is due any more. Null when somebody else changed the order meanwhile.</summary>
    private async ValueTask<Plan?> Run(OpenJourney journey, Shop shop, Instant now, CancellationToken cancellation)
    {
        while (true)
        {
            var facts = journey.Facts(shop);
            var plan = Decider.Decide(facts, now);
            var due = plan.Decisions.OfType<StepDecision.Send>().OrderBy(send => send.When?.Due.At).ToList();
            var noted = Note(journey.Stored.Record, plan, facts, now);
            if (journey.Stored.ETag is null || !ReferenceEquals(noted, journey.Stored.Record))
            {
                if (await Commit(journey, noted, cancellation) is not { } committed)
                {
                    return null;
                }

                journey = committed;
            }

            if (due.Count == 0)
            {
                return plan;
            }

            var record = journey.Stored.Record;
            foreach (var send in due)
            {
                record = record.With(send.Key, await sender.Send(send, facts with { Journey = record }, now, cancellation));
            }

            if (await Commit(journey, record, cancellation) is not { } sent)
            {
                return null;
            }

            journey = sent;
        }
    }

    /// <summary>The journey with its skips, and with the name of every mail that is about to be sent.</summary>
    private static JourneyRecord Note(JourneyRecord record, Plan plan, JourneyFacts facts, Instant now)
    {
        foreach (var decision in plan.Decisions)
        {
            record = decision switch
            {
                StepDecision.Skip skip => record.With(skip.Key, StepRecords.Skipped(skip, now)),
                StepDecision.Send send => record.With(send.Key, StepRecords.Sending(send, facts, now)),
                _ => record,
            };
        }

        return record;
    }

    private async ValueTask<OpenJourney?> Commit(OpenJourney journey, JourneyRecord record, CancellationToken cancellation)
    {
        var row = OrderRows.Journeys + StorageKey.Join(record.Campaign);
        var json = JsonSerializer.SerializeToUtf8Bytes(record, CoreJson.Options);
        List<RowChange> changes =
        [
            journey.Stored.ETag is { } etag ? new RowChange.Replace(row, json, etag) : new RowChange.Insert(row, json),
            .. journey.Unstored.Select(OrderLog.ToRow),
        ];
        return await store.Commit(journey.Key.Partition, changes, cancellation) is CommitResult.Committed committed
            ? journey.WithStored(new StoredJourney(record, committed.ETags[0]))
            : null;
    }
}
