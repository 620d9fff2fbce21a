using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>
/// An order's events as they come in, and the state that they add up to: what <see cref="OrderHistory.Fold"/> makes of them,
/// without folding all of them again for each that comes in its time.
/// </summary>
internal sealed class History
{
    private readonly List<(OrderEvent Event, Instant ReceivedAt)> _events = [];
    private OrderState _evolved = new();

    /// <summary>The order's state; without an order while only other news of it have come.</summary>
    public OrderState State { get; private set; } = new();

    public IReadOnlyList<(OrderEvent Event, Instant ReceivedAt)> Events => _events;

    public void Add(OrderEvent happened, Instant receivedAt)
    {
        var recorded = (happened, receivedAt);
        if (_events.Count == 0 || Compare(_events[^1], recorded) < 0)
        {
            _events.Add(recorded);
            _evolved = OrderHistory.Evolve(_evolved, happened);
        }
        else
        {
            Insert(recorded);
        }

        State = OrderHistory.Finish(_evolved);

        // As long as nothing went back, the finished state is as good to go on from, and saves a copy with each event.
        _evolved = State is { Returns.Count: 0, Refunds.Count: 0 } ? State : _evolved;
    }

    /// <summary>The history with more events, which it does not keep.</summary>
    public History With(IEnumerable<OrderEvent> learned)
    {
        var copy = new History { _evolved = _evolved, State = State };
        copy._events.AddRange(_events);
        foreach (var happened in learned)
        {
            copy.Add(happened, happened.At);
        }

        return copy;
    }

    private void Insert((OrderEvent Event, Instant ReceivedAt) recorded)
    {
        var place = _events.Count;
        while (place > 0 && Compare(_events[place - 1], recorded) is var order and >= 0)
        {
            if (order == 0)
            {
                // Equal content is the same event.
                return;
            }

            place--;
        }

        _events.Insert(place, recorded);
        _evolved = _events.Aggregate(new OrderState(), (state, known) => OrderHistory.Evolve(state, known.Event));
    }

    /// <summary>As histories are folded: by time, and what has the same by its id.</summary>
    private static int Compare((OrderEvent Event, Instant ReceivedAt) one, (OrderEvent Event, Instant ReceivedAt) other)
    {
        var byTime = one.Event.At.CompareTo(other.Event.At);
        var order = byTime != 0 ? byTime : one.ReceivedAt.CompareTo(other.ReceivedAt);
        return order != 0 ? order : CompareIds(one.Event, other.Event);
    }

    /// <summary>Ids are hashes of JSON, which is dear; facts of different kinds about an order come out the same in either order.</summary>
    private static int CompareIds(OrderEvent one, OrderEvent other) =>
        Rank(one) is { } first && Rank(other) is { } second && first != second
            ? first.CompareTo(second)
            : string.CompareOrdinal(EventId.Of(one), EventId.Of(other));

    private static int? Rank(OrderEvent happened) => happened switch
    {
        OrderEvent.Placed => 0,
        OrderEvent.Paid => 1,
        OrderEvent.Shipped => 2,
        OrderEvent.Delivered { ShipmentId: null } => 3,
        OrderEvent.Delivered => null,
        OrderEvent.Cancelled => 4,
        _ => null,
    };
}
