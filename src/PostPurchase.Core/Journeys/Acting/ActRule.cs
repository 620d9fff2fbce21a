using NodaTime;
using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What support's acts make of a step's decision. Law, consent, caps and what the provider may have already come first.</summary>
internal static class ActRule
{
    /// <param name="decide">What is decided without support, given what is on record of the step.</param>
    public static StepDecision Apply(Step step, StepKey key, JourneyFacts facts, Instant now, Func<StepRecord?, StepDecision> decide)
    {
        var act = Acts.Of(key, facts);
        var record = facts.Journey.Find(key);
        var isRestored = record is { Progress: StepProgress.Skipped, Reason.Rule: Rule.SkippedBySupport } && act?.Act != JourneyAct.Skip;
        var decision = decide(isRestored ? null : record);
        return act?.Act switch
        {
            JourneyAct.Skip => Skipped(decision, record) with { Act = act },
            JourneyAct.SendNow => Hurried(decision, record, facts, now) with { Act = Stopped(decision, facts) ?? act },
            _ when Stopped(decision, facts) is { } stop => decision with { Act = stop },
            _ => decision,
        };
    }

    /// <summary>Why a mail would not go out now; null: it would, if the caps and the sending quota have room for it.</summary>
    public static Reason? Hindrance(StepDecision decision, JourneyFacts facts) =>
        decision.When is not { } when ? null
        : Decider.SendOrSkip(decision.Step, decision.Key, when, facts) is StepDecision.Skip skip ? skip.Reason
        : null;

    /// <summary>Whether a step can still go out sooner: it has a date, or a problem holds it that support knows of.</summary>
    public static bool CanBeHurried(StepDecision decision) =>
        decision is StepDecision.Planned or StepDecision.Held { Reason.Rule: Rule.CaseOpen or Rule.ReturnOpen };

    /// <summary>A mail that the provider may have is not taken back; neither is what was decided for good.</summary>
    private static StepDecision Skipped(StepDecision decision, StepRecord? record) =>
        decision is StepDecision.Skip or StepDecision.Done || record is { InDoubt: true } or { Progress: StepProgress.Sending, Reason: null }
            ? decision
            : new StepDecision.Skip(Reason.Of(Rule.SkippedBySupport)) { Step = decision.Step, Key = decision.Key, When = decision.When };

    /// <summary>Never past consent, conditions or the caps: what could not be sent now stays planned as it was.</summary>
    private static StepDecision Hurried(StepDecision decision, StepRecord? record, JourneyFacts facts, Instant now)
    {
        if (!CanBeHurried(decision)
            || decision.When is not { } when
            || Decider.SendOrSkip(decision.Step, decision.Key, when, facts) is not StepDecision.Send send)
        {
            return decision;
        }

        return record?.NotBefore is { } notBefore && notBefore > now
            ? new StepDecision.Planned(notBefore, record.Reason) { Step = decision.Step, Key = decision.Key, When = when }
            : send;
    }

    private static Orders.OrderEvent.JourneyActed? Stopped(StepDecision decision, JourneyFacts facts) =>
        decision is StepDecision.Held { Reason.Rule: Rule.StoppedBySupport } ? Acts.StopOf(facts) : null;
}
