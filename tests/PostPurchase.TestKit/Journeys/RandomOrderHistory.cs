using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.TestKit.Journeys;

/// <summary>What happens to an order, mostly around days on which time is odd. The same seed gives the same history.</summary>
public sealed class RandomOrderHistory
{
    /// <summary>Clock changes of Europe, the leap day, the turn of the year.</summary>
    private static readonly LocalDate[] OddDays =
    [
        new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28), new(2027, 10, 31), new(2028, 2, 29), new(2026, 12, 31), new(2027, 12, 25),
    ];

    private readonly Random _random;
    private readonly List<RecordedEvent> _events = [];
    private readonly Order _order;

    private RandomOrderHistory(Random random)
    {
        _random = random;
        Place = OrderPlace.All[random.Next(OrderPlace.All.Count)];
        var placed = OddDays[random.Next(OddDays.Length)].PlusDays(-random.Next(20)).AtMidnight().InUtc().ToInstant()
            + Duration.FromMinutes(random.Next(24 * 60));
        _order = An.Order() with
        {
            PlacedAt = placed,
            RevisedAt = placed,
            Email = Happens(98) ? "anna@example.com" : null,
            DeliveryAddress = Place.Address,
            ReportsDelivery = Happens(60),
            Lines = [.. An.Order().Lines.Select(line => line with { RequiresShipping = Happens(95), Tags = Happens(50) ? ["coffee"] : ["Tea"] })],
        };
    }

    public OrderPlace Place { get; }

    /// <summary>In the order in which they arrive, each after it happened.</summary>
    public IReadOnlyList<RecordedEvent> Arrivals { get; private set; } = [];

    public static RandomOrderHistory Of(Random random)
    {
        var history = new RandomOrderHistory(random);
        history.Fill();
        history.Arrivals = [.. history._events.OrderBy(recorded => recorded.ReceivedAt)];
        return history;
    }

    private void Fill()
    {
        Add(0, at => new OrderEvent.Placed { At = at, OrderId = _order.Id, Order = _order });
        Maybe(20, 5, at => new OrderEvent.Placed { At = _order.PlacedAt, OrderId = _order.Id, Order = _order with { RevisedAt = at, Number = "#2" } });
        Maybe(80, 2, at => new OrderEvent.Paid { At = at, OrderId = _order.Id });
        Maybe(7, 25, at => new OrderEvent.Cancelled { At = at, OrderId = _order.Id, Reason = "customer" });
        Parcels();
        Problems();
        Customer();
    }

    private void Parcels()
    {
        for (var parcel = _random.Next(3); parcel > 0; parcel--)
        {
            var id = "s" + parcel;
            LineQuantity[] lines = Happens(50) ? [] : [new LineQuantity("l" + _random.Next(1, 3), _random.Next(1, 3))];
            Maybe(95, 8, at => new OrderEvent.Shipped { At = at, OrderId = _order.Id, Shipment = new ShipmentInfo { Id = id, Lines = lines } });
            Maybe(70, 14, at => new OrderEvent.Delivered { At = at, OrderId = _order.Id, ShipmentId = id });
        }

        Maybe(10, 16, at => new OrderEvent.Delivered { At = at, OrderId = _order.Id });
    }

    private void Problems()
    {
        if (Happens(20))
        {
            LineQuantity[] lines = [new LineQuantity("l" + _random.Next(1, 3), _random.Next(1, 3))];
            Maybe(95, 25, at => new OrderEvent.ReturnRequested { At = at, OrderId = _order.Id, ReturnId = "r1", Lines = lines });
            Maybe(60, 30, at => new OrderEvent.ReturnReceived { At = at, OrderId = _order.Id, ReturnId = "r1" });
            Maybe(50, 35, at => new OrderEvent.ReturnRefunded { At = at, OrderId = _order.Id, ReturnId = "r1", Amount = new Money(5, "EUR") });
            Maybe(30, 35, at => new OrderEvent.ReturnClosed { At = at, OrderId = _order.Id, ReturnId = "r1", LinesKept = Happens(50) });
        }

        Maybe(8, 30, at => new OrderEvent.Refunded
        {
            At = at,
            OrderId = _order.Id,
            Amount = new Money(_random.Next(1, 45), "EUR"),
            Lines = Happens(50) ? [] : [new LineQuantity("l1", 1)],
        });
        if (Happens(15))
        {
            Maybe(95, 20, at => new OrderEvent.CaseOpened { At = at, OrderId = _order.Id, CaseId = "k" });
            Maybe(70, 30, at => new OrderEvent.CaseResolved { At = at, OrderId = _order.Id, CaseId = "k" });
        }
    }

    private void Customer()
    {
        Maybe(30, 30, at => new OrderEvent.AnswerGiven { At = at, OrderId = _order.Id, Question = "csat", Value = "" + _random.Next(1, 6) });
        Maybe(10, 30, at => new OrderEvent.AnswerGiven { At = at, OrderId = _order.Id, Question = "check-in", Value = "ok" });
        Maybe(7, 30, at => new OrderEvent.Objected { At = at, OrderId = _order.Id, Source = "page", ToService = Happens(50) });
        Maybe(7, 30, at => new OrderEvent.Consented { At = at, OrderId = _order.Id, Source = "page" });
        Maybe(2, 30, at => new OrderEvent.CustomerErased { At = at, OrderId = _order.Id });
        Maybe(3, 30, at => new OrderEvent.Undeliverable { At = at, OrderId = _order.Id, Address = "anna@example.com", Detail = "550" });
    }

    private void Maybe(int percent, int withinDays, Func<Instant, OrderEvent> happened)
    {
        if (Happens(percent))
        {
            Add(withinDays, happened);
        }
    }

    /// <summary>No two things happen in the same moment: what came first would then be a matter of arrival.</summary>
    private void Add(int withinDays, Func<Instant, OrderEvent> happened)
    {
        var at = _order.PlacedAt + Duration.FromMinutes(_random.Next((withinDays * 24 * 60) + 1)) + Duration.FromNanoseconds(_events.Count);
        var late = _random.Next(10) switch
        {
            0 => Duration.FromMinutes(_random.Next(20 * 24 * 60)),
            < 4 => Duration.FromMinutes(_random.Next(24 * 60)),
            _ => Duration.FromSeconds(_random.Next(60)),
        };
        _events.Add(new RecordedEvent("e" + _events.Count, happened(at), at + late, "test"));
    }

    private bool Happens(int percent) => _random.Next(100) < percent;
}
