using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Facts;

/// <summary>What became of an order's mails; all that happens to a mail counts on the day on which it was sent.</summary>
internal static class MailFacts
{
    public static IEnumerable<Fact> Of(CountedOrder order)
    {
        var reports = Reports(order);
        var answered = Answering.Answered(order);
        foreach (var step in order.Steps)
        {
            var facts = step.Record.Progress switch
            {
                StepProgress.Sent => Sent(order, step, reports, answered.Contains(step)),
                StepProgress.Skipped => Skipped(step),
                _ => [],
            };
            foreach (var fact in facts)
            {
                yield return fact;
            }
        }

        foreach (var fact in order.Journeys.SelectMany(Ahead))
        {
            yield return fact;
        }
    }

    private static IEnumerable<Fact> Sent(CountedOrder order, CountedStep step, ILookup<Guid, OrderEvent> reports, bool answered)
    {
        var known = step.Record.MessageId is { } id ? reports[ProviderId.Of(order.Key, id)].ToList() : [];
        var delivered = known.Exists(report => report is OrderEvent.MessageDelivered);
        var clicked = known.Exists(report => report is OrderEvent.MessageClicked);
        var measures = new List<string> { Measure.Sent };
        Add(delivered, Measure.Delivered);
        Add(!delivered && known.Exists(report => report is OrderEvent.MessageBounced), Measure.Bounced);
        Add(known.Exists(report => report is OrderEvent.MessageOpened), Measure.Opened);
        Add(clicked, Measure.Clicked);
        Add(answered, Measure.Answered);
        var facts = measures.SelectMany(step.Fact).Append(new Fact(Subject.Days, Measure.Sent, step.Record.At, Daily: true));
        return step.Message == MessageTraits.ReviewRequest ? facts.Concat(Review(order, step, clicked)) : facts;

        void Add(bool isSo, string measure)
        {
            if (isSo)
            {
                measures.Add(measure);
            }
        }
    }

    /// <summary>Who was asked for a review, and who went to where it is written.</summary>
    private static IEnumerable<Fact> Review(CountedOrder order, CountedStep step, bool clicked)
    {
        yield return new Fact(Subject.Reviews, Measure.Asked, step.Record.At, Trend: true);
        if (clicked || Answering.WentToReview(order, step))
        {
            yield return new Fact(Subject.Reviews, Measure.Clicked, step.Record.At, Trend: true);
        }
    }

    private static IEnumerable<Fact> Skipped(CountedStep step) => step.Record.Reason is { } reason
        ? step.Fact(Measure.Skipped).Concat(step.Fact(Measure.Of(Measure.Skipped, reason.Rule)))
        : step.Fact(Measure.Skipped);

    private static IEnumerable<Fact> Ahead(CountedJourney journey) =>
        from decision in journey.Ahead
        where decision.Step.Audience != Audience.Support
        from measure in Ahead(decision)
        from fact in CountedStep.Of(journey.Record.Campaign, decision.Key.Step, decision.Step.Variant, measure, null)
        select fact;

    private static IEnumerable<string> Ahead(StepDecision decision) => decision switch
    {
        // Nobody expects the order to be cancelled.
        StepDecision.Waiting { Reason.Rule: Rule.WaitsForCancellation } => [],
        StepDecision.Waiting => [Measure.Waiting],
        StepDecision.Planned { Reason: { } reason } => [Measure.Held, Measure.Of(Measure.Held, reason.Rule)],
        StepDecision.Held { Reason: var reason } => [Measure.Held, Measure.Of(Measure.Held, reason.Rule)],
        StepDecision.Planned or StepDecision.Send => [Measure.Planned],
        StepDecision.Skip or StepDecision.Done => [],
        _ => throw new InvalidOperationException($"No rule for {decision.GetType().Name}."),
    };

    private static ILookup<Guid, OrderEvent> Reports(CountedOrder order) => order.Events
        .Select(happened => (Id: MailOf(happened), Event: happened))
        .Where(report => report.Id is not null)
        .ToLookup(report => report.Id.GetValueOrDefault(), report => report.Event);

    private static Guid? MailOf(OrderEvent happened) => happened switch
    {
        OrderEvent.MessageDelivered report => report.MessageId,
        OrderEvent.MessageBounced report => report.MessageId,
        OrderEvent.MessageOpened report => report.MessageId,
        OrderEvent.MessageClicked report => report.MessageId,
        _ => null,
    };
}
