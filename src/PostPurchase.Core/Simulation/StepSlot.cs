using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Simulation;

/// <summary>What was last decided about a step of a journey, and how long that stands.</summary>
/// <param name="step">In the customer's variant.</param>
/// <param name="isSingle">Whether it runs at most once, so that it is over when it has.</param>
internal sealed class StepSlot(Step step, bool isSingle)
{
    private readonly List<StepDecision> _decisions = new(1);
    private RecipientPlace? _place;
    private Instant _standsUntil = Instant.MinValue;

    public Step Step => step;

    /// <summary>One for each occurrence.</summary>
    public IReadOnlyList<StepDecision> Decisions => _decisions;

    /// <summary>Whether nothing can happen with the step any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When the order is to be looked at for the step's sake; <see cref="Instant.MaxValue"/> for never.</summary>
    public Instant Next { get; private set; } = Instant.MaxValue;

    /// <summary>Something changed that the decisions rest on.</summary>
    public void Reconsider() => _standsUntil = Instant.MinValue;

    /// <summary>An occurrence was dealt with.</summary>
    /// <param name="isFinal">Sent, or skipped for good.</param>
    public void Record(bool isFinal)
    {
        IsOver = isFinal && isSingle;
        Next = IsOver ? Instant.MaxValue : Next;
        Reconsider();
    }

    /// <summary>Decides again if something may have changed.</summary>
    /// <returns>False when the decisions stand.</returns>
    public bool Decide(JourneyFacts facts, Instant now)
    {
        if (IsOver || now < _standsUntil)
        {
            return false;
        }

        var knowsDates = ReferenceEquals(_place, facts.Place);
        _place = facts.Place;
        (_standsUntil, Next) = (Instant.MaxValue, Instant.MaxValue);
        if (isSingle)
        {
            var before = knowsDates && _decisions.Count == 1 ? _decisions[0] : null;
            _decisions.Clear();
            Add(Decider.DecideStep(step, Anchors.Once(step, facts), facts, now, before), now);
            return true;
        }

        _decisions.Clear();
        foreach (var occurrence in Occurrences.Of(step, facts))
        {
            Add(Decider.DecideStep(step, occurrence, facts, now), now);
        }

        return true;
    }

    private void Add(StepDecision decision, Instant now)
    {
        _decisions.Add(decision);
        if (Plan.NextOf(decision) is { } next)
        {
            Next = Instant.Min(Next, next);
            _standsUntil = Instant.Min(_standsUntil, EndOf(decision, next, now));
        }
    }

    /// <summary>A planned mail can expire before its time; one that waits for its window goes out with any look inside it.</summary>
    private Instant EndOf(StepDecision decision, Instant next, Instant now) => decision switch
    {
        StepDecision.Planned { When: { } when, Reason: null } when next != when.Due.At => now,
        StepDecision.Planned { When: { } when } => Instant.Min(next, when.Due.At + step.Expiry.ToDuration() + Duration.Epsilon),
        _ => next,
    };
}
