using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Occasions.Trials;

/// <summary>
/// What would become of a journey about an occasion, if nothing else happened: decided by the same rules as live, at each moment at which
/// time alone changes something. The frequency cap is not asked. Pure.
/// </summary>
internal static class OccasionForesight
{
    /// <summary>What starts on a day is told a day before, while the day has begun nowhere yet.</summary>
    private static readonly Duration Ahead = Duration.FromDays(1);

    /// <param name="state">The order that carries the journey, with the customer's past.</param>
    public static IReadOnlyList<OccasionTrialExample> Of(
        TrialCampaign tried, Shop shop, Order order, OrderState state, OrderEvent.OccasionCame came)
    {
        var now = came.At - Ahead;
        var known = state with { Occasions = [.. state.Occasions.Where(other => other.Campaign != came.Campaign || other.Occasion != came.Occasion), came] };
        var record = new JourneyRecord
        {
            Campaign = tried.Campaign.Id,
            Version = tried.Campaign.Version,
            Occasion = came.Occasion,
            StartedAt = now,
            Draw = Draw.Of(shop.Id, order),
        };
        var facts = new JourneyFacts(tried.Campaign, shop, order, known, record, RecipientPlaces.For(order.DeliveryAddress, shop)) { Paused = tried.Paused };
        while (true)
        {
            var decisions = Decider.Decide(facts, now).Decisions;
            var after = decisions.Aggregate(facts.Journey, (journey, decision) => Note(journey, decision, now));
            if (!ReferenceEquals(after, facts.Journey))
            {
                facts = facts with { Journey = after };
            }
            else if (decisions.Select(NextOf).Where(next => next > now).Min() is { } next)
            {
                now = next;
            }
            else
            {
                return [.. decisions.Select(decision => Outcome(decision, came))];
            }
        }
    }

    private static JourneyRecord Note(JourneyRecord journey, StepDecision decision, Instant now) => decision switch
    {
        StepDecision.Skip skip => journey.With(skip.Key, StepRecords.Skipped(skip, now)),
        StepDecision.Send send => journey.With(send.Key, StepRecords.After(StepRecords.Sending(send, earlier: null, now), new SendOutcome.Accepted(), now)),
        _ => journey,
    };

    private static Instant? NextOf(StepDecision decision) => decision switch
    {
        StepDecision.Planned planned => planned.At,
        StepDecision.Held held => held.Until,
        StepDecision.Waiting waiting => waiting.Until,
        _ => null,
    };

    private static OccasionTrialExample Outcome(StepDecision decision, OrderEvent.OccasionCame came)
    {
        var (at, reason) = decision switch
        {
            StepDecision.Done { Record: { Progress: StepProgress.Sent } sent } => ((Instant?)sent.At, (Reason?)null),
            StepDecision.Done done => (null, done.Record.Reason),
            StepDecision.Held held => (null, held.Reason),
            StepDecision.Waiting waiting => (null, waiting.Reason),
            _ => throw new InvalidOperationException($"{decision} is not over."),
        };
        return new OccasionTrialExample(came.OrderId.Value, came.Date, decision.Key.Step, at, reason);
    }
}
