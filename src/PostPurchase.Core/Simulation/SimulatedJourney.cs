using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Simulation;

/// <summary>
/// One campaign running for one order. A step is decided again when something changed that it rests on: the order, what was done
/// about it or about the step it follows, or the time.
/// </summary>
internal sealed class SimulatedJourney
{
    private readonly TrialCampaign _campaign;
    private readonly CustomerRun _customer;
    private readonly StepSlot[] _slots;
    private readonly List<(int Slot, StepDecision.Send Send)> _due = [];
    private readonly List<(int Slot, StepDecision.Skip Skip)> _skipped = [];
    private JourneyRecord _record;
    private JourneyFacts? _facts;

    public SimulatedJourney(TrialCampaign campaign, CustomerRun customer, Instant startedAt, Draw draw)
    {
        _campaign = campaign;
        _customer = customer;
        _record = new JourneyRecord
        {
            Campaign = campaign.Campaign.Id,
            Version = campaign.Campaign.Version,
            StartedAt = startedAt,
            Draw = draw,
        };
        var sequence = campaign.Campaign.Sequence;
        _slots = new StepSlot[sequence.Count];
        for (var index = 0; index < _slots.Length; index++)
        {
            _slots[index] = new StepSlot(sequence[index].For(draw), campaign.IsSingle(index));
        }
    }

    public string CampaignId => _campaign.Campaign.Id;

    /// <summary>The order has news.</summary>
    public void Learn()
    {
        _facts = null;
        foreach (var slot in _slots)
        {
            slot.Reconsider();
        }
    }

    /// <summary>Does all that is due.</summary>
    /// <returns>When to come again; null when only news can give the journey work.</returns>
    public Instant? Look(OrderState state, Order order, RecipientPlace place, Instant now)
    {
        while (true)
        {
            var facts = FactsOf(state, order, place);
            if (!Decide(facts, now))
            {
                return NextChange();
            }

            foreach (var (slot, skip) in _skipped)
            {
                Note(slot, skip, StepRecords.Skipped(skip, now), facts);
            }

            foreach (var (slot, send) in _due)
            {
                Note(slot, send, _customer.Send(send, facts, now), facts);
            }
        }
    }

    private JourneyFacts FactsOf(OrderState state, Order order, RecipientPlace place)
    {
        if (_facts is null || !ReferenceEquals(_facts.Journey, _record))
        {
            _facts = new JourneyFacts(_campaign.Campaign, _customer.Scenario.Shop, order, state, _record, place) { Paused = _campaign.Paused };
        }

        return _facts;
    }

    /// <summary>Decides what may have changed, all from the same facts, and collects what is skipped and what is due.</summary>
    /// <returns>False when there is neither.</returns>
    private bool Decide(JourneyFacts facts, Instant now)
    {
        _due.Clear();
        _skipped.Clear();
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            if (!_slots[slot].Decide(facts, now))
            {
                continue;
            }

            var decisions = _slots[slot].Decisions;
            for (var index = 0; index < decisions.Count; index++)
            {
                if (decisions[index] is StepDecision.Send send)
                {
                    AddDue(slot, send);
                }
                else if (decisions[index] is StepDecision.Skip skip)
                {
                    _skipped.Add((slot, skip));
                }
            }
        }

        return _skipped.Count > 0 || _due.Count > 0;
    }

    /// <summary>As <see cref="Plan.Due"/> orders them: the earliest due first, of those due at once the class that matters most.</summary>
    private void AddDue(int slot, StepDecision.Send send)
    {
        var place = _due.Count;
        while (place > 0 && IsBefore(send, _due[place - 1].Send))
        {
            place--;
        }

        _due.Insert(place, (slot, send));
    }

    private static bool IsBefore(StepDecision.Send one, StepDecision.Send other)
    {
        var (due, otherDue) = (one.When?.Due.At, other.When?.Due.At);
        return due < otherDue || (due == otherDue && one.Step.Class < other.Step.Class);
    }

    private void Note(int slot, StepDecision decision, StepRecord record, JourneyFacts facts)
    {
        _record = _record.With(decision.Key, record);
        _slots[slot].Record(record.Progress is StepProgress.Sent or StepProgress.Skipped);
        foreach (var follower in _campaign.FollowersOf(slot))
        {
            _slots[follower].Reconsider();
        }

        var outcome = new Outcome(facts.Order, facts.Campaign, decision.Step, decision.Key, record, facts.Place.Zone);
        if (record.Progress == StepProgress.PutOff)
        {
            _customer.Outcomes.TakePutOff(outcome);
        }
        else
        {
            _customer.Outcomes.Take(outcome);
        }
    }

    private Instant? NextChange()
    {
        var next = Instant.MaxValue;
        foreach (var slot in _slots)
        {
            next = Instant.Min(next, slot.Next);
        }

        return next == Instant.MaxValue ? null : next;
    }
}
