using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Moves an order's journeys on: takes in new events, decides, sends what is due and records all of it. Safe to run at any
/// time, any number of times, at once in several places: every effect is named and recorded before it happens.
/// </summary>
public sealed class Advancer(IPartitionStore store, IShops shops, JourneyOpener opener, StepSender sender, IEnumerable<IAfterLook> followers)
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

            var journeys = await opener.Open(partition, order, shop, now, cancellation);
            if (await RunAll(journeys, shop, now, cancellation) is (true, var next, var records))
            {
                var state = journeys is [{ State: var learned }, ..] ? learned : partition.State;
                await Follow(new LookedAt(partition, state, records, shop, now), cancellation);
                return next;
            }
        }

        throw new InvalidOperationException($"The order {key} was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        foreach (var follower in followers)
        {
            await follower.Follow(order, cancellation);
        }
    }

    private async ValueTask<(bool Done, Instant? Next, IReadOnlyList<JourneyRecord> Records)> RunAll(
        IReadOnlyList<OpenJourney> journeys, Shop shop, Instant now, CancellationToken cancellation)
    {
        Instant? next = null;
        var records = new List<JourneyRecord>(journeys.Count);
        foreach (var journey in journeys)
        {
            // The first one's commit wrote the others' rows; they are read again, with their versions.
            if (journey is { IsChanged: true, Stored.ETag: null } && !ReferenceEquals(journey, journeys[0]))
            {
                return (false, null, []);
            }

            if (await Run(journey, shop, now, cancellation) is not var (plan, record))
            {
                return (false, null, []);
            }

            records.Add(record);
            next = plan.NextChange is { } at && (next is null || at < next) ? at : next;
        }

        return (true, next, records);
    }

    /// <summary>Sends and skips until nothing is due any more. Null when somebody else changed the order meanwhile.</summary>
    private async ValueTask<(Plan Plan, JourneyRecord Record)?> Run(OpenJourney journey, Shop shop, Instant now, CancellationToken cancellation)
    {
        while (true)
        {
            var facts = journey.Facts(shop);
            var plan = Decider.Decide(facts, now);
            var due = plan.Due;
            var record = Note(journey.Stored.Record, plan, facts, now);
            if (journey.IsChanged || plan.MustBeNoted)
            {
                if (await Commit(journey, record, cancellation) is not { } committed)
                {
                    return null;
                }

                journey = committed;
            }

            if (plan.IsSettled)
            {
                return (plan, journey.Stored.Record);
            }

            if (due.Count == 0)
            {
                continue;
            }

            foreach (var send in due)
            {
                record = await sender.Send(send, facts with { Journey = record }, now, cancellation);
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
                StepDecision.Skip skip => record.With(skip.Key, StepRecords.Skipped(skip, record.Find(skip.Key), now)),
                StepDecision.Send send => record.With(send.Key, StepRecords.Sending(send, facts, now)),
                _ => record,
            };
        }

        return record;
    }

    private async ValueTask<OpenJourney?> Commit(OpenJourney journey, JourneyRecord record, CancellationToken cancellation)
    {
        var changed = journey with { Stored = journey.Stored with { Record = record } };
        IReadOnlyList<RowChange> changes = [JourneyOpener.RowOf(changed), .. journey.Beside];
        return await store.Commit(journey.Key.Partition, changes, cancellation) is CommitResult.Committed committed
            ? journey.WithStored(new StoredJourney(record, committed.ETags[0]))
            : null;
    }
}
