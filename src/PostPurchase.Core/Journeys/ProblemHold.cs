using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// An open case or return pauses service and advertising steps. It holds everybody alike and ends by itself where the step
/// sets a limit, so that it decides when customers are asked, never whom.
/// </summary>
internal static class ProblemHold
{
    /// <summary>What holds the step now, or null.</summary>
    public static Reason? Of(Step step, OrderState state)
    {
        if (step.Class == MessageClass.Contract)
        {
            return null;
        }

        return state.OpenCases is [var caseId, ..] ? new Reason(Rule.CaseOpen, caseId)
            : state.Returns.FirstOrDefault(item => item.IsOpen) is { } open ? new Reason(Rule.ReturnOpen, open.Id)
            : null;
    }

    /// <summary>The earliest moment for a step due at <paramref name="dueAt"/>: when the last problem ended, or the limit if that came first.</summary>
    public static Instant Release(Step step, OrderState state, Instant dueAt)
    {
        if (step.Class == MessageClass.Contract || state.ProblemEndedAt is not { } ended || ended <= dueAt)
        {
            return dueAt;
        }

        return Limit(step, dueAt) is { } limit ? Instant.Min(ended, limit) : ended;
    }

    /// <summary>When the hold ends at the latest; null without a limit.</summary>
    public static Instant? Limit(Step step, Instant dueAt) => step.HoldLimit is { } limit ? dueAt + limit.ToDuration() : null;
}
