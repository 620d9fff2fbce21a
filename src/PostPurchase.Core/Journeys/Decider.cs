using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Journeys.Acting;
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
        var decisions = new List<StepDecision>(facts.Campaign.Sequence.Count);
        foreach (var sequenced in facts.Campaign.Sequence)
        {
            var step = sequenced.For(facts.Draw);
            foreach (var occurrence in Occurrences.Of(step, facts))
            {
                decisions.Add(DecideStep(step, occurrence, facts, now));
            }
        }

        if (facts.State.Acts.Count > 0)
        {
            decisions.AddRange(ResendRule.Of(facts, now));
        }

        return new Plan(decisions);
    }

    /// <param name="step">In the customer's variant.</param>
    /// <param name="occurrence">One of <see cref="Occurrences.Of"/>.</param>
    /// <param name="facts">What the decision rests on.</param>
    /// <param name="now">The moment.</param>
    /// <param name="before">
    /// What was decided about the same occurrence before, for the same place: what is still the same is taken over, the due time
    /// above all. Null: everything is worked out.
    /// </param>
    internal static StepDecision DecideStep(
        Step step, Occurrence occurrence, JourneyFacts facts, Instant now, StepDecision? before = null)
    {
        var key = new StepKey(step.Id, occurrence.Id);
        return facts.State.Acts.Count == 0
            ? DecideAlone(step, key, occurrence, facts.Journey.Find(key), facts, now, before)
            : DecideActed(step, key, occurrence, facts, now, before);
    }

    private static StepDecision DecideActed(
        Step step, StepKey key, Occurrence occurrence, JourneyFacts facts, Instant now, StepDecision? before) =>
        ActRule.Apply(step, key, facts, now, record => DecideAlone(step, key, occurrence, record, facts, now, before));

    /// <summary>What the campaign and the order's facts say, whatever support did.</summary>
    private static StepDecision DecideAlone(
        Step step, StepKey key, Occurrence occurrence, StepRecord? record, JourneyFacts facts, Instant now, StepDecision? before)
    {
        if (record is { Progress: StepProgress.Sent or StepProgress.Skipped })
        {
            return new StepDecision.Done(record)
            {
                Step = step,
                Key = key,
                When = record.Due is { } due ? new StepDecision.Dated(due, record.Estimated) : null,
            };
        }

        var fallback = occurrence.At is null && now >= occurrence.FallbackAt;
        if ((fallback ? occurrence.FallbackAt : occurrence.At) is not { } anchorAt)
        {
            var waits = occurrence.Waits ?? throw new InvalidOperationException($"Step {step.Id} has neither anchor nor reason.");
            return Exits.Of(step, facts, null) is { } exit
                ? new StepDecision.Skip(exit) { Step = step, Key = key }
                : before is StepDecision.Waiting known && known.Until == occurrence.FallbackAt && known.Reason == waits ? before
                : new StepDecision.Waiting(waits, occurrence.FallbackAt) { Step = step, Key = key };
        }

        var estimated = occurrence.Estimated || fallback;
        var when = before?.When is { } dated && dated.Due.Anchor == anchorAt && dated.Estimated == estimated
            ? dated
            : new StepDecision.Dated(Schedule.Due(step.Timing, anchorAt, facts.Place), estimated);
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
        if (Lapse.Of(step, dueAt, expiresAt, record, facts, now) is { } lapsed)
        {
            return Skip(lapsed);
        }

        var hold = Hold.Of(step, dueAt, expiresAt, facts, now);
        if (hold.Reason is { } held)
        {
            return new StepDecision.Held(held, hold.Until) { Step = step, Key = key, When = when };
        }

        if (record?.NotBefore is { } notBefore && notBefore > Instant.Max(now, hold.Until))
        {
            return Planned(notBefore, record.Reason);
        }

        if (now < hold.Until)
        {
            return Planned(hold.Until);
        }

        return Schedule.IsOpen(step.Timing.Window, now, facts.Place)
            ? SendOrSkip(step, key, when, facts)
            : Planned(Schedule.NextOpening(step.Timing.Window, now, facts.Place, step.Timing.TimeOfDay).At);
    }

    /// <summary>What is decided about a mail that is due at this moment.</summary>
    internal static StepDecision SendOrSkip(Step step, StepKey key, StepDecision.Dated when, JourneyFacts facts)
    {
        StepDecision Skip(Rule rule, string? detail = null) =>
            new StepDecision.Skip(new Reason(rule, detail)) { Step = step, Key = key, When = when };

        if (Recipient.Of(step, key.Occurrence, facts) is not { } address)
        {
            return Skip(Rule.NoAddress);
        }

        // Asked only when a mail is due: the shop may correct the address until then.
        if (facts.State.FailureOf(address) is { } failure)
        {
            return Skip(Rule.AddressUndeliverable, failure.Detail);
        }

        if (step.Each is not null && Occurrences.LinesOf(step, key.Occurrence, facts.State).Count == 0)
        {
            return Skip(Rule.LineNotKept, key.Occurrence);
        }

        if (ConditionRule.FirstUnmet(step.Conditions, facts.State, facts.Shop) is { } unmet)
        {
            return Skip(Rule.ConditionNotMet, unmet.ToString());
        }

        if (step.Class != MessageClass.Advertising)
        {
            return new StepDecision.Send(Promotion.Basis(step, facts)) { Step = step, Key = key, When = when };
        }

        // The control group comes last, so that it is those who would have got the mail.
        return StepCategory.Of(step) is not { } category || AdvertisingGate.Basis(category, facts.Order, facts.State, facts.Shop) is not { } basis ? Skip(Rule.NoLegalBasis)
            : facts.Campaign.HoldsOut(facts.Draw) ? Skip(Rule.Holdout)
            : new StepDecision.Send(basis) { Step = step, Key = key, When = when };
    }
}
