using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Simulation;

/// <summary>One order of a customer on the way: its history and its journeys.</summary>
internal sealed class SimulatedOrder(OrderId id, CustomerRun customer)
{
    private History _history = new();
    private SimulatedJourney[] _journeys = [];
    private SimulatedJourney? _first;
    private Order? _registered;
    private RecipientPlace? _place;
    private Address? _placeOf;

    public OrderId Id => id;

    /// <summary>Null while the order itself is not known.</summary>
    public Order? Described => _history.State.Order;

    /// <summary>What the customer's other orders know of it; null before its first look, and once it was erased.</summary>
    public CustomerOrder? Summary { get; private set; }

    /// <summary>When the order is to be looked at next; null when only news can give it work.</summary>
    public Instant? DueAt { get; private set; }

    public void Add(OrderEvent happened, Instant now)
    {
        _history.Add(happened, now);
        for (var index = 0; index < _journeys.Length; index++)
        {
            _journeys[index].Learn(happened);
        }
    }

    /// <summary>Whether it is of the same customer, by id or address.</summary>
    public bool SharesCustomer(SimulatedOrder other) => ReferenceEquals(this, other)
        || (Described is { } order && other.Described is { } theirs && CustomerMemory.AreOfOne(order, theirs));

    /// <summary>Does all that is due, as the live run would.</summary>
    public void Look(Instant now)
    {
        DueAt = null;
        if (_history.State.Order is not { } order)
        {
            return;
        }

        Summary = customer.Scenario.AsksHistory && _history.State.ErasedAt is null ? new CustomerOrder(id, OrderSummary.Of(order, _history.State)) : null;
        var history = customer.HistoryOf(this, now);
        if (_journeys.Length == 0)
        {
            Open(order, history);
        }
        else if (!customer.IsRegistered(_registered, order))
        {
            Register(order);
        }

        var state = history is null ? _history.State : _history.State with { History = history };
        var place = PlaceOf(order);
        _first?.Look(state, order, place, now);
        _first = null;
        for (var index = 0; index < _journeys.Length; index++)
        {
            var next = _journeys[index].Look(state, order, place, now);
            DueAt = next is { } at && (DueAt is null || at < DueAt) ? at : DueAt;
        }
    }

    /// <summary>As <see cref="JourneyOpener"/> does: a corrected address or customer is registered too.</summary>
    private void Register(Order order)
    {
        var learned = customer.Register(this, order);
        _registered = order;
        if (learned.Count > 0)
        {
            _history = Learn(learned);
            foreach (var journey in _journeys)
            {
                journey.Learn(null);
            }
        }
    }

    /// <summary>As <see cref="JourneyOpener"/> does: the order learns what its customer decided before, and starts what takes it.</summary>
    private void Open(Order order, CustomerHistory? bought)
    {
        var learned = customer.Register(this, order);
        _registered = order;
        var history = learned.Count == 0 ? _history : Learn(learned);
        var state = bought is null ? history.State : history.State with { History = bought };
        var journeys = new List<SimulatedJourney>();
        var scenario = customer.Scenario;
        foreach (var campaign in scenario.Campaigns)
        {
            if (ConditionRule.FirstUnmet(campaign.Campaign.Entry, state, scenario.Shop) is null)
            {
                var draw = campaign.UsesDraw ? Draw.Of(scenario.Shop.Id, order) : default;
                journeys.Add(new SimulatedJourney(campaign, customer, order.PlacedAt, draw));
            }
        }

        if (journeys.Count > 0)
        {
            // Stored journeys are run in the order of their campaigns' ids; the first to start is run before they are stored.
            (_history, _first) = (history, journeys[0]);
            _journeys = [.. journeys.OrderBy(journey => journey.CampaignId, StringComparer.Ordinal)];
        }
    }

    private History Learn(IReadOnlyList<OrderEvent> learned) =>
        _history.With(learned.Where(happened => !_history.Events.Any(known => known.Event.Equals(happened))));

    private RecipientPlace PlaceOf(Order order)
    {
        if (_place is null || !ReferenceEquals(_placeOf, order.DeliveryAddress))
        {
            (_place, _placeOf) = (RecipientPlaces.For(order.DeliveryAddress, customer.Scenario.Shop), order.DeliveryAddress);
        }

        return _place;
    }
}
