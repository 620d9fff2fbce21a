using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Simulation;

/// <summary>What was last decided about a step of a journey, and how long that stands.</summary>
/// <param name="step">In the customer's variant.</param>
/// <param name="isSingle">Whether it runs at most once, so that it is over when it has.</param>
internal sealed class StepSlot(Step step, bool isSingle)
{
    private StepDecision? _before;
    private RecipientPlace? _place;
    private Instant _standsUntil = Instant.MinValue;
    private bool _isOver;

    /// <summary>When the order is to be looked at for the step's sake; <see cref="Instant.MaxValue"/> for never.</summary>
    public Instant Next { get; private set; } = Instant.MaxValue;

    /// <summary>
    /// Whether news of the order can change a decision before its time. Payment and parcels move anchors only; conditions are
    /// asked when the mail is due.
    /// </summary>
    /// <param name="campaign">The step's.</param>
    public bool Concerns(OrderEvent happened, Campaign campaign) =>
        happened is not (OrderEvent.Paid or OrderEvent.Shipped or OrderEvent.Delivered)
        || step.Anchor.On is AnchorEvent.Paid or AnchorEvent.Shipped or AnchorEvent.Delivered
        || step.Exits.Count > 0
        || campaign.Exits.Count > 0;

    /// <summary>Something changed that the decisions rest on.</summary>
    public void Reconsider() => _standsUntil = Instant.MinValue;

    /// <summary>An occurrence was dealt with.</summary>
    /// <param name="isFinal">Sent, or skipped for good.</param>
    public void Record(bool isFinal)
    {
        _isOver = isFinal && isSingle;
        Next = _isOver ? Instant.MaxValue : Next;
        Reconsider();
    }

    /// <summary>Decides again if something may have changed.</summary>
    /// <param name="facts">What the decisions rest on.</param>
    /// <param name="now">The moment.</param>
    /// <param name="slot">The step's place in the sequence.</param>
    /// <param name="work">Takes what is to be done.</param>
    public void Decide(JourneyFacts facts, Instant now, int slot, Work work)
    {
        if (_isOver || now < _standsUntil)
        {
            return;
        }

        (_standsUntil, Next) = (Instant.MaxValue, Instant.MaxValue);
        if (isSingle)
        {
            var before = ReferenceEquals(_place, facts.Place) ? _before : null;
            _place = facts.Place;
            _before = Decider.DecideStep(step, Anchors.Once(step, facts), facts, now, before);
            Take(_before, now, slot, work);
            return;
        }

        var occurrences = Occurrences.Of(step, facts);
        for (var index = 0; index < occurrences.Count; index++)
        {
            Take(Decider.DecideStep(step, occurrences[index], facts, now), now, slot, work);
        }
    }

    private void Take(StepDecision decision, Instant now, int slot, Work work)
    {
        work.Add(slot, decision);
        if (Plan.NextOf(decision) is { } next)
        {
            Next = Instant.Min(Next, next);
            _standsUntil = Instant.Min(_standsUntil, EndOf(decision, next, now));
        }
    }

    /// <summary>A planned mail can expire before its time; one that waits for its window goes out with any look inside it.</summary>
    private Instant EndOf(StepDecision decision, Instant next, Instant now) => decision switch
    {
        StepDecision.Planned { When: { } when, Reason: null } => next == when.Due.At ? next : now,
        StepDecision.Planned { When: { } when } => Instant.Min(next, when.Due.At + step.Expiry.ToDuration() + Duration.Epsilon),
        _ => next,
    };
}
