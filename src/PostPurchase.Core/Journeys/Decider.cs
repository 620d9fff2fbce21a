using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Decides what to send when, and why not. Pure: the same facts and the same moment give the same plan. No decision is
/// remembered but what was sent or skipped for good; everything else is decided afresh each time, at the moment of sending too.
/// </summary>
public static class Decider
{
    public static Plan Decide(JourneyFacts facts, Instant now)
    {
        var decisions = new List<StepDecision>();
        foreach (var step in facts.Campaign.Steps)
        {
            foreach (var anchor in Anchors.Of(step, facts))
            {
                decisions.Add(DecideStep(step, anchor, facts, now));
            }
        }

        return new Plan(decisions);
    }

    private static StepDecision DecideStep(Step step, Anchors.Found anchor, JourneyFacts facts, Instant now)
    {
        var key = new StepKey(step.Id, anchor.Occurrence);
        var record = facts.Journey.Find(key);
        if (record is { Progress: StepProgress.Sent or StepProgress.Skipped })
        {
            return new StepDecision.Done(record)
            {
                Step = step,
                Key = key,
                When = record.Due is { } due ? new StepDecision.Dated(due, record.Estimated) : null,
            };
        }

        if (anchor.At is not { } anchorAt)
        {
            var waits = anchor.Waits ?? throw new InvalidOperationException($"Step {step.Id} has neither anchor nor reason.");
            return Exits.Of(step, facts, null) is { } exit
                ? new StepDecision.Skip(exit) { Step = step, Key = key }
                : new StepDecision.Waiting(waits) { Step = step, Key = key };
        }

        var when = new StepDecision.Dated(Schedule.Due(step.Timing, anchorAt, facts.Place), anchor.Estimated);
        return DecideDated(step, key, when, record, facts, now);
    }

    private static StepDecision DecideDated(
        Step step,
        StepKey key,
        StepDecision.Dated when,
        StepRecord? record,
        JourneyFacts facts,
        Instant now)
    {
        var dueAt = when.Due.At;
        StepDecision Skip(Reason reason) => new StepDecision.Skip(reason) { Step = step, Key = key, When = when };
        StepDecision Planned(Instant at, Reason? reason = null) =>
            new StepDecision.Planned(at, reason) { Step = step, Key = key, When = when };

        if (Exits.Of(step, facts, dueAt) is { } exit)
        {
            return Skip(exit);
        }

        var expiresAt = dueAt + step.Expiry.ToDuration();
        if (now > expiresAt)
        {
            return Skip(new Reason(Rule.Overdue));
        }

        if (ProblemHold.Of(step, facts.State) is { } problem
            && (ProblemHold.Limit(step, dueAt) is not { } limit || now < limit))
        {
            var until = ProblemHold.Limit(step, dueAt) ?? expiresAt + Duration.Epsilon;
            return new StepDecision.Held(problem, Instant.Min(until, expiresAt + Duration.Epsilon)) { Step = step, Key = key, When = when };
        }

        var from = ProblemHold.Release(step, facts.State, dueAt);
        if (record?.NotBefore is { } notBefore && notBefore > Instant.Max(now, from))
        {
            return Planned(notBefore, record.Reason);
        }

        if (now < from)
        {
            return Planned(from);
        }

        return Schedule.IsOpen(step.Timing.Window, now, facts.Place)
            ? SendOrSkip(step, key, when, facts)
            : Planned(Schedule.NextOpening(step.Timing.Window, now, facts.Place, step.Timing.TimeOfDay).At);
    }

    private static StepDecision SendOrSkip(Step step, StepKey key, StepDecision.Dated when, JourneyFacts facts)
    {
        StepDecision Skip(Rule rule, string? detail = null) =>
            new StepDecision.Skip(new Reason(rule, detail)) { Step = step, Key = key, When = when };

        if (string.IsNullOrWhiteSpace(facts.Order.Email))
        {
            return Skip(Rule.NoAddress);
        }

        // Asked only when a mail is due: the shop may correct the address until then.
        if (facts.State.FailureOf(facts.Order.Email) is { } failure)
        {
            return Skip(Rule.AddressUndeliverable, failure.Detail);
        }

        var unmet = step.Conditions.FirstOrDefault(condition => !ConditionRule.Holds(condition, facts.State, facts.Shop));
        if (unmet is not null)
        {
            return Skip(Rule.ConditionNotMet, $"{unmet.Field} {unmet.Operator} {unmet.Value}".Trim());
        }

        if (step.Class != MessageClass.Advertising)
        {
            return new StepDecision.Send((string?)null) { Step = step, Key = key, When = when };
        }

        return AdvertisingGate.Basis(facts.Order, facts.State, facts.Shop) is { } basis
            ? new StepDecision.Send(basis) { Step = step, Key = key, When = when }
            : Skip(Rule.NoLegalBasis);
    }
}
