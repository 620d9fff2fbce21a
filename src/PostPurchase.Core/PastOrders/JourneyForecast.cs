using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.PastOrders;

/// <summary>Runs a journey to its end in thought: what would be sent and skipped if nothing else happened to the order. Pure.</summary>
internal static class JourneyForecast
{
    /// <summary>More looks than any journey takes.</summary>
    private const int MaxLooks = 1000;

    /// <summary>Sends and skips with the moment at which each is decided.</summary>
    public static IReadOnlyList<(StepDecision Decision, Instant At)> Of(OpenJourney journey, Shop shop, Instant now)
    {
        var decided = new List<(StepDecision, Instant)>();
        for (var look = 0; look < MaxLooks; look++)
        {
            var facts = journey.Facts(shop);
            var plan = Decider.Decide(facts, now);
            var record = facts.Journey;
            foreach (var decision in plan.Decisions)
            {
                if (RecordOf(decision, facts, now) is { } done)
                {
                    record = record.With(decision.Key, done);
                    decided.Add((decision, now));
                }
            }

            journey = journey with { Stored = journey.Stored with { Record = record } };
            if (!plan.IsSettled)
            {
                continue;
            }

            if (plan.NextChange is not { } next || next <= now)
            {
                break;
            }

            now = next;
        }

        return decided;
    }

    /// <summary>Null for a decision that leaves the step open.</summary>
    private static StepRecord? RecordOf(StepDecision decision, JourneyFacts facts, Instant now) => decision switch
    {
        StepDecision.Skip skip => StepRecords.Skipped(skip, now),
        StepDecision.Send send => StepRecords.After(StepRecords.Sending(send, facts, now), new SendOutcome.Accepted(), now),
        _ => null,
    };
}
