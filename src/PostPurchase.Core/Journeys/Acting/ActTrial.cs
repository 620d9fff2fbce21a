using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys.Explaining;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What an act would change, decided as it will be once the act is on record. Pure.</summary>
internal static class ActTrial
{
    public static ActAnswer Of(JourneyFacts facts, OrderEvent.JourneyActed act, string language, Instant now)
    {
        var words = Wording.For(language);
        if (facts.Campaign.Id == Duties.Id)
        {
            return new ActAnswer.Refused(words.Duty);
        }

        var before = Decider.Decide(facts, now).Decisions;
        if (act.Step is not null && Refusal(act, before, facts, words, language) is { } refusal)
        {
            return refusal;
        }

        var with = Settled(facts with { State = OrderHistory.Evolve(facts.State, act) }, now);
        var after = Decider.Decide(with, now).Decisions;
        var known = before.ToDictionary(decision => decision.Key, decision => Explanation.Of(decision, facts.Place.Zone, language));
        return new ActAnswer.Done(
        [
            .. after.Select(decision => Offer.View(decision, with, language))
                .Where(view => known.GetValueOrDefault(new StepKey(view.Id, view.Occurrence, view.Again)) != view.Explanation),
        ]);
    }

    /// <summary>With all skips on record, as the next look leaves it: a skip is what other steps may wait for.</summary>
    private static JourneyFacts Settled(JourneyFacts facts, Instant now)
    {
        while (Decider.Decide(facts, now).Decisions.OfType<StepDecision.Skip>().ToList() is { Count: > 0 } skips)
        {
            facts = facts with { Journey = skips.Aggregate(facts.Journey, (journey, skip) => journey.With(skip.Key, StepRecords.Skipped(skip, now))) };
        }

        return facts;
    }

    private static ActAnswer? Refusal(
        OrderEvent.JourneyActed act, IReadOnlyList<StepDecision> decisions, JourneyFacts facts, Wording words, string language)
    {
        var about = decisions.Where(decision => decision.Key is { Again: null } key
            && key.Step == act.Step && (act.Occurrence is null || key.Occurrence == act.Occurrence)).ToList();
        if (about.Count == 0)
        {
            return new ActAnswer.UnknownStep();
        }

        var possible = about.Where(decision => Offer.OfStep(decision, facts).Contains(act.Act)).ToList();
        if (possible is not [var decision, ..])
        {
            return new ActAnswer.Refused(Explanation.Of(about[0], facts.Place.Zone, language));
        }

        return act.Act is JourneyAct.SendNow or JourneyAct.Resend && ActRule.Hindrance(decision, facts) is { } hindrance
            ? new ActAnswer.Refused(words.CanNotGoOut(words.Because(hindrance)))
            : null;
    }
}
