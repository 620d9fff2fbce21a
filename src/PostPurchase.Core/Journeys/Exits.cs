using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>The rules that end a step for good, whatever its time.</summary>
internal static class Exits
{
    /// <summary>The rule that ends the step, or null.</summary>
    /// <param name="dueAt">When it is due, null while that is unknown.</param>
    public static Reason? Of(Step step, JourneyFacts facts, Instant? dueAt)
    {
        var state = facts.State;
        if (state.ErasedAt is not null)
        {
            return new Reason(Rule.CustomerErased);
        }

        if (EndsWithOrder(step) && Ended(facts.Order, state) is var (rule, endedAt) && !WasOwedBefore(step, dueAt, endedAt))
        {
            return new Reason(rule);
        }

        if (VoucherReminders.Over(step, facts) is { } over)
        {
            return over;
        }

        var objection = state.Consents.IsEmpty || StepCategory.Of(step) is not { } category ? null : state.Consents.ObjectionTo(category);
        return objection is not null ? new Reason(Rule.CustomerObjected, objection.Source)
            : ExitConditionOf(step, facts) is { } met ? new Reason(Rule.ExitConditionMet, met.ToString())
            : null;
    }

    private static Condition? ExitConditionOf(Step step, JourneyFacts facts) =>
        ConditionRule.FirstMet(step.Exits, facts.State, facts.Shop)
        ?? (step.Class == MessageClass.Contract ? null : ConditionRule.FirstMet(facts.Campaign.Exits, facts.State, facts.Shop));

    /// <summary>What tells of the cancellation, a return or a case is due because of it.</summary>
    private static bool EndsWithOrder(Step step) => step.Anchor.On != AnchorEvent.Cancelled && !step.Anchor.On.IsOfPart();

    /// <summary>
    /// A contract mail that was due before the order ended is still owed when the news arrive late or in another order,
    /// so that the customer hears of the order before its cancellation.
    /// </summary>
    private static bool WasOwedBefore(Step step, Instant? dueAt, Instant endedAt) =>
        step.Class == MessageClass.Contract && dueAt is { } due && due <= endedAt;

    /// <summary>By which rule and when an order came to nothing; null while it stands.</summary>
    public static (Rule Rule, Instant At)? Ended(Order order, OrderState state)
    {
        if (state.CancelledAt is { } cancelled)
        {
            return (Rule.OrderCancelled, cancelled);
        }

        var everythingReturned = order.Lines.Count > 0 && state.KeptLines.Count == 0;
        return everythingReturned || RefundedInFull(order, state) ? (Rule.NothingKept, LastReturn(state)) : null;
    }

    private static bool RefundedInFull(Order order, OrderState state) =>
        order.Totals?.Total.Amount is > 0 and var total
        && state.Refunds.Sum(refund => refund.Amount?.Amount ?? 0) >= total;

    private static Instant LastReturn(OrderState state) =>
        state.Refunds.Select(refund => refund.At)
            .Concat(state.Returns.Select(item => item.RequestedAt ?? item.ReceivedAt ?? Instant.MinValue))
            .DefaultIfEmpty(Instant.MinValue)
            .Max();
}
