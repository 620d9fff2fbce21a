using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys.Acting;

namespace PostPurchase.Core.Journeys;

/// <summary>The rules that end a step because its time has passed.</summary>
internal static class Lapse
{
    /// <summary>The rule that ends the step, or null. A mail that the provider may have already is not taken back by an import or a publication.</summary>
    public static Reason? Of(Step step, Instant dueAt, Instant expiresAt, StepRecord? record, JourneyFacts facts, Instant now)
    {
        if (facts.Journey.SkipDueBefore is { } passed && dueAt < passed.At && record is not { Progress: StepProgress.Sending })
        {
            return new Reason(passed.Rule);
        }

        return now <= expiresAt ? null
            : record is { Progress: StepProgress.PutOff, Reason: { } capped } ? capped
            : facts.Paused.Contains(step.Id) ? new Reason(Rule.StepPaused)
            : Acts.StopOf(step, facts) is not null ? new Reason(Rule.StoppedBySupport)
            : new Reason(Rule.Overdue);
    }
}
