using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>
/// Decides about mails that support sends once more: to the order's address of now, on the legal basis of now, counted by the caps
/// like any other. No window and no case holds them.
/// </summary>
internal static class ResendRule
{
    public static IEnumerable<StepDecision> Of(JourneyFacts facts, Instant now)
    {
        foreach (var act in Acts.Resends(facts))
        {
            var original = new StepKey(act.Step ?? "", act.Occurrence);
            if (facts.Journey.Find(original) is { Progress: StepProgress.Sent } sent && StepOf(original.Step, facts) is { } step)
            {
                yield return Decide(step, original with { Again = act.Request }, sent, act, facts, now) with { Act = act };
            }
        }
    }

    /// <summary>The step in the customer's variant; null where the journey's version has no such step.</summary>
    private static Step? StepOf(string id, JourneyFacts facts) =>
        facts.Campaign.Sequence.FirstOrDefault(sequenced => sequenced.Id == id)?.For(facts.Draw);

    private static StepDecision Decide(
        Step step, StepKey key, StepRecord sent, OrderEvent.JourneyActed act, JourneyFacts facts, Instant now)
    {
        var record = facts.Journey.Find(key);
        var when = new StepDecision.Dated(new DueTime(act.At, act.At, []), false);
        if (record is { Progress: StepProgress.Sent or StepProgress.Skipped })
        {
            return new StepDecision.Done(record) { Step = step, Key = key, When = when };
        }

        var expiresAt = act.At + step.Expiry.ToDuration();
        var over = Exits.Of(step, facts, sent.Due?.At)
            ?? (now <= expiresAt ? null : record is { Progress: StepProgress.PutOff, Reason: { } why } ? why : Reason.Of(Rule.Overdue));
        if (over is not null)
        {
            return new StepDecision.Skip(over) { Step = step, Key = key, When = when };
        }

        if (facts.Paused.Contains(step.Id))
        {
            return new StepDecision.Held(Reason.Of(Rule.StepPaused), expiresAt + Duration.Epsilon) { Step = step, Key = key, When = when };
        }

        return record?.NotBefore is { } notBefore && notBefore > now
            ? new StepDecision.Planned(notBefore, record.Reason) { Step = step, Key = key, When = when }
            : Decider.SendOrSkip(step, key, when, facts);
    }
}
