using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>Tells one order of a change. Decides nothing for it: the order finds out itself, when it is woken.</summary>
public sealed class WaveOrders(IPartitionStore store, JourneyReview review, JourneyIndex index, IWakeups wakeups)
{
    internal async ValueTask<WaveEffect> Tell(
        IndexedOrder order, string campaign, Wave wave, Instant now, CancellationToken cancellation)
    {
        var reviewed = await review.Read(order.Key, now, cancellation);
        if (reviewed is { Journeys.Count: > 0 })
        {
            var plans = reviewed.Decide(now);
            if (plans.All(plan => plan.Plan.IsOver))
            {
                return await Retire(order, reviewed, cancellation) ? WaveEffect.Retired : WaveEffect.Untouched;
            }

            if (!plans.Any(plan => plan.Journey.Campaign.Id == campaign && Concerns(plan.Journey, plan.Plan, wave)))
            {
                return WaveEffect.Untouched;
            }
        }

        // One without journeys is just being started, perhaps on what was in force before; one that can't be read tells of that itself.
        await wakeups.Wake(order.Key, now, cancellation);
        return WaveEffect.Woken;
    }

    private static bool Concerns(OpenJourney journey, Plan plan, Wave wave) => wave.Step is { } step
        ? plan.Decisions.Any(decision => decision.Key.Step == step && decision is not (StepDecision.Done or StepDecision.Waiting))
        : journey.IsChanged;

    /// <summary>Marked first, so that whoever gives it work again puts it back. False when somebody is just doing that.</summary>
    private async ValueTask<bool> Retire(IndexedOrder order, ReviewedOrder reviewed, CancellationToken cancellation)
    {
        var changes = reviewed.Partition.Journeys.Values
            .Where(stored => !stored.Record.Retired)
            .Select(stored => JourneyOpener.RowOf(stored with { Record = stored.Record with { Retired = true } }))
            .ToList();
        if (changes.Count > 0 && await store.Commit(order.Key.Partition, changes, cancellation) is CommitResult.Conflict)
        {
            return false;
        }

        await index.Remove(order, cancellation);
        return true;
    }
}
