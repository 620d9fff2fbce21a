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
    private JourneyRecord _record;
    private JourneyFacts? _facts;
    private string? _name;

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
    /// <param name="happened">What; null for several at once.</param>
    public void Learn(OrderEvent? happened)
    {
        _facts = null;
        foreach (var slot in _slots)
        {
            if (happened is null || slot.Concerns(happened, _campaign.Campaign))
            {
                slot.Reconsider();
            }
        }
    }

    /// <summary>Does all that is due.</summary>
    /// <returns>When to come again; null when only news can give the journey work.</returns>
    public Instant? Look(OrderState state, Order order, RecipientPlace place, Instant now)
    {
        if (state.History is not null && _campaign.Campaign.AsksHistory)
        {
            // What the customer bought elsewhere is no news of this order, but may be what a step rests on.
            Learn(null);
        }

        while (true)
        {
            var facts = FactsOf(state, order, place);
            var work = Decide(facts, now);
            if (work.IsEmpty)
            {
                return NextChange();
            }

            foreach (var (slot, skip) in work.Skipped)
            {
                Note(slot, skip, StepRecords.Skipped(skip, now), facts);
            }

            foreach (var (slot, send) in work.Due)
            {
                Note(slot, send, AssumedVoucher.In(_customer.Send(send, facts, _name ??= facts.Name, now), send.Step, now), facts);
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

    /// <summary>Decides what may have changed, all from the same facts.</summary>
    private Work Decide(JourneyFacts facts, Instant now)
    {
        var work = _customer.Work;
        work.Clear();
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot].Decide(facts, now, slot, work);
        }

        return work;
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
