using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// What holds a step that would be due: the marketer, or a problem of the customer's. An open case or return pauses service and
/// advertising steps; it holds everybody alike and ends by itself where the step sets a limit, so that it decides when
/// customers are asked, never whom.
/// </summary>
internal static class Hold
{
    /// <summary>Why a step is held and until when at the latest; without a reason, the earliest moment for it.</summary>
    public readonly record struct Held(Reason? Reason, Instant Until);

    public static Held Of(Step step, Instant dueAt, Instant expiresAt, JourneyFacts facts, Instant now)
    {
        var afterExpiry = expiresAt + Duration.Epsilon;
        if (facts.Paused.Contains(step.Id))
        {
            return new Held(new Reason(Rule.StepPaused), afterExpiry);
        }

        if (Acts.StopOf(step, facts) is not null)
        {
            return new Held(new Reason(Rule.StoppedBySupport), afterExpiry);
        }

        if (step.Class == MessageClass.Contract)
        {
            return new Held(null, dueAt);
        }

        var limit = step.HoldLimit is { } most ? dueAt + most.ToDuration() : Instant.MaxValue;
        return Problem(facts.State) is { } problem && now < limit
            ? new Held(problem, Instant.Min(limit, afterExpiry))
            : new Held(null, Release(facts.State, dueAt, limit));
    }

    private static Reason? Problem(OrderState state) =>
        state.OpenCases is [var caseId, ..] ? new Reason(Rule.CaseOpen, caseId)
        : state.Returns.FirstOrDefault(item => item.IsOpen) is { } open ? new Reason(Rule.ReturnOpen, open.Id)
        : null;

    /// <summary>When it was due, or when the last problem ended, or the limit if that came first.</summary>
    private static Instant Release(OrderState state, Instant dueAt, Instant limit) =>
        state.ProblemEndedAt is { } ended && ended > dueAt ? Instant.Min(ended, limit) : dueAt;
}
