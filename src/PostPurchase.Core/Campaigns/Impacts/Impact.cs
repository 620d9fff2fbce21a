using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>Compares what is decided about a journey with what would be decided on another version. Pure.</summary>
public static class Impact
{
    /// <summary>Each mail that is neither sent nor skipped, in the order of the steps as they are now, then of those that are added.</summary>
    /// <param name="before">The journey as it runs.</param>
    /// <param name="after">The same journey on the draft; the same facts where it keeps its version.</param>
    public static IReadOnlyList<StepImpact> Of(JourneyFacts before, JourneyFacts after, Instant now)
    {
        var was = Decider.Decide(before, now).Decisions.ToDictionary(decision => decision.Key);
        var will = Decider.Decide(after, now).Decisions.ToDictionary(decision => decision.Key);
        return
        [
            .. was.Keys.Union(will.Keys)
                .Select(key => OfStep(key, was.GetValueOrDefault(key), will.GetValueOrDefault(key), now))
                .OfType<StepImpact>(),
        ];
    }

    private static StepImpact? OfStep(StepKey key, StepDecision? was, StepDecision? will, Instant now)
    {
        if (was is StepDecision.Done || will is StepDecision.Done)
        {
            return null;
        }

        // What the next look would skip anyway is no mail to lose.
        var open = was is StepDecision.Skip ? null : was;
        if (open is null && will is null or StepDecision.Skip { Reason.Rule: not (Rule.Overdue or Rule.PassedBeforePublishing) })
        {
            return null;
        }

        var kind = KindOf(open, isNew: was is null, will, now);
        return open is null && kind == ImpactKind.Overdue && was is not null
            ? null
            : new StepImpact(key, kind, DueOf(open), DueOf(will));
    }

    private static ImpactKind KindOf(StepDecision? was, bool isNew, StepDecision? will, Instant now) => will switch
    {
        null => ImpactKind.Removed,
        StepDecision.Skip { Reason.Rule: Rule.Overdue or Rule.PassedBeforePublishing } => ImpactKind.Overdue,
        StepDecision.Skip => ImpactKind.Ended,
        StepDecision.Waiting when was is StepDecision.Waiting => ImpactKind.Waiting,
        _ when IsDue(will, now) && !IsDue(was, now) => ImpactKind.DueAtOnce,
        _ when isNew => ImpactKind.Added,
        _ => Compare(DueOf(was), DueOf(will)),
    };

    /// <summary>Due, and nothing but a closed window may be in the way.</summary>
    private static bool IsDue(StepDecision? decision, Instant now) =>
        decision is StepDecision.Send or StepDecision.Planned && DueOf(decision) <= now;

    /// <summary>What waits for something to happen is later than anything.</summary>
    private static ImpactKind Compare(Instant? was, Instant? will) =>
        (was ?? Instant.MaxValue).CompareTo(will ?? Instant.MaxValue) switch
        {
            0 => ImpactKind.Kept,
            > 0 => ImpactKind.Earlier,
            < 0 => ImpactKind.Later,
        };

    private static Instant? DueOf(StepDecision? decision) => decision?.When?.Due.At;
}
