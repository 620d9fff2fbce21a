using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys.Explaining;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What support can do about a journey and its steps as they stand. Duties are nobody's to change.</summary>
internal static class Offer
{
    /// <summary>A journey to look at, with what can be done about it.</summary>
    public static JourneyView View(JourneyFacts facts, string language, Instant now)
    {
        var record = facts.Journey;
        var steps = Decider.Decide(facts, now).Decisions.Select(decision => View(decision, facts, language)).ToList();
        return new JourneyView(record.Campaign, record.Version, record.Occasion, StatusOf(facts, steps), steps)
        {
            Stop = Acts.StopOf(facts),
            Acts = OfJourney(facts, steps),
        };
    }

    private static string StatusOf(JourneyFacts facts, List<StepView> steps) =>
        JourneyView.StatusOf(steps, facts.State) is var status && status == "running" && Acts.StopOf(facts) is not null ? "stopped" : status;

    public static StepView View(StepDecision decision, JourneyFacts facts, string language) =>
        StepView.Of(decision, Explanation.Of(decision, facts.Place.Zone, language)) with { Acts = OfStep(decision, facts) };

    /// <summary>What can be done about a step.</summary>
    public static IReadOnlyList<JourneyAct> OfStep(StepDecision decision, JourneyFacts facts) =>
        IsNobodys(facts) || decision.Key.Again is not null ? [] : decision switch
        {
            StepDecision.Done { Record.Progress: StepProgress.Sent } => [JourneyAct.Resend],
            StepDecision.Done { Record.Reason.Rule: Rule.SkippedBySupport } or StepDecision.Skip { Reason.Rule: Rule.SkippedBySupport } =>
                [JourneyAct.Restore],
            StepDecision.Done or StepDecision.Skip => [],
            _ when ActRule.CanBeHurried(decision) && decision.Act is not { Act: JourneyAct.SendNow } => [JourneyAct.SendNow, JourneyAct.Skip],
            _ => [JourneyAct.Skip],
        };

    /// <summary>What can be done about all of it.</summary>
    private static IReadOnlyList<JourneyAct> OfJourney(JourneyFacts facts, List<StepView> steps) =>
        IsNobodys(facts) ? []
        : Acts.StopOf(facts) is not null ? [JourneyAct.Continue]
        : steps.Exists(step => step.Status is StepStatus.Planned or StepStatus.Waiting or StepStatus.Held) ? [JourneyAct.Stop]
        : [];

    private static bool IsNobodys(JourneyFacts facts) => facts.Campaign.Id == Duties.Id || facts.State.ErasedAt is not null;
}
