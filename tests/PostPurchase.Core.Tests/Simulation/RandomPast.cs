using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Simulation;

/// <summary>A customer's past at random: several orders with whatever can happen to them, and what happens to the customer meanwhile.</summary>
internal sealed class RandomPast(Random random, int customer, int mostOrders = 5, bool abroad = true)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 0, 0);

    private readonly string _email = $"c{customer}@example.com";

    public CustomerPast Next()
    {
        var orders = Enumerable.Range(0, random.Next(1, mostOrders + 1)).Select(Order).ToList();
        return new CustomerPast(orders, [.. CustomerEvents()]);
    }

    private OrderPast Order(int index)
    {
        var id = new OrderId($"{customer}-{index}");
        var placedAt = Start + Minutes(120 * 24 * 60);
        var order = Describe(id, placedAt);
        var events = new List<OrderEvent> { new OrderEvent.Placed { At = placedAt, OrderId = id, Order = order } };
        if (Happens(10))
        {
            var revised = Describe(id, placedAt) with { RevisedAt = placedAt + Minutes(20 * 24 * 60) };
            events.Add(new OrderEvent.Placed { At = placedAt, OrderId = id, Order = revised });
        }

        events.AddRange(Parcels(order, placedAt));
        events.AddRange(Troubles(order, placedAt));
        if (Happens(10))
        {
            events.Add(events[random.Next(events.Count)]);
        }

        return new OrderPast(id, [.. events.OrderBy(_ => random.Next())]);
    }

    private Order Describe(OrderId id, Instant placedAt) => An.Order() with
    {
        Id = id,
        PlacedAt = placedAt,
        RevisedAt = placedAt,
        Email = Happens(4) ? null : Happens(15) ? $" C{customer}@Example.com" : Happens(10) ? $"other{customer}@example.com" : _email,
        Customer = Happens(30) ? null : A.Buyer() with { Id = $"c{customer}", AcceptsMarketing = Happens(60) ? true : Happens(50) ? false : null },
        ReportsDelivery = Happens(70),
        DeliveryAddress = Happens(20) ? null : An.Address() with { Country = abroad && Happens(30) ? "US" : "DE", Region = Happens(50) ? "BE" : "NY" },
        Lines = Happens(5) ? [] : Happens(10) ? [A.Line("l1", "Kurs", 20m) with { RequiresShipping = false }] : An.Order().Lines,
    };

    private IEnumerable<OrderEvent> Parcels(Order order, Instant placedAt)
    {
        if (Happens(70))
        {
            yield return new OrderEvent.Paid { At = placedAt + Minutes(3000), OrderId = order.Id };
        }

        for (var parcel = Happens(90) ? random.Next(1, 3) : 0; parcel > 0; parcel--)
        {
            var shipped = placedAt + Minutes(6 * 24 * 60);
            var lines = Happens(50) || order.Lines.Count == 0 ? [] : new[] { new LineQuantity(order.Lines[^1].Id, 1) };
            yield return new OrderEvent.Shipped { At = shipped, OrderId = order.Id, Shipment = A.Parcel($"s{parcel}", lines).Info };
            if (Happens(80))
            {
                yield return new OrderEvent.Delivered
                {
                    At = shipped + Minutes(9 * 24 * 60),
                    OrderId = order.Id,
                    ShipmentId = Happens(10) ? null : $"s{parcel}",
                };
            }
        }
    }

    private IEnumerable<OrderEvent> Troubles(Order order, Instant placedAt)
    {
        Instant Later() => placedAt + Minutes(30 * 24 * 60);
        if (Happens(8))
        {
            yield return new OrderEvent.Cancelled { At = Later(), OrderId = order.Id, Reason = Happens(20) ? "deleted" : "customer" };
        }

        for (var refund = Happens(10) ? random.Next(1, 3) : 0; refund > 0; refund--)
        {
            yield return new OrderEvent.Refunded { At = Later(), OrderId = order.Id, Amount = new Money(10, "EUR"), Lines = Pieces(order) };
        }

        if (Happens(15))
        {
            var (requested, lines) = (Later(), Pieces(order));
            yield return new OrderEvent.ReturnRequested { At = requested, OrderId = order.Id, ReturnId = "r1", Lines = lines };
            yield return Happens(50)
                ? new OrderEvent.ReturnRefunded { At = requested + Minutes(20000), OrderId = order.Id, ReturnId = "r1" }
                : new OrderEvent.ReturnClosed { At = requested + Minutes(20000), OrderId = order.Id, ReturnId = "r1", LinesKept = Happens(50) };
        }

        if (Happens(15))
        {
            var opened = Later();
            yield return new OrderEvent.CaseOpened { At = opened, OrderId = order.Id, CaseId = "k1" };
            if (Happens(70))
            {
                yield return new OrderEvent.CaseResolved { At = opened + Minutes(30000), OrderId = order.Id, CaseId = "k1" };
            }
        }

        if (Happens(20))
        {
            yield return new OrderEvent.AnswerGiven { At = Later(), OrderId = order.Id, Question = Happens(50) ? "csat" : "nps", Value = "4" };
        }
    }

    private IEnumerable<CustomerEvent> CustomerEvents()
    {
        for (var left = Happens(40) ? random.Next(1, 4) : 0; left > 0; left--)
        {
            var at = Start + Minutes(160 * 24 * 60);
            var who = new CustomerRef(Happens(50) ? $"c{customer}" : null, _email);
            yield return random.Next(10) switch
            {
                0 => new CustomerEvent.Erased { At = at, Customer = who },
                1 or 2 => new CustomerEvent.AddressFailed { At = at, Customer = who, Detail = "bounced 550 5.1.1" },
                3 => new CustomerEvent.ConsentWithdrawn { At = at, Customer = who, Source = "page", Categories = Happens(50) ? Some() : null },
                4 => new CustomerEvent.ConsentGiven { At = at, Customer = who, Source = "page", Categories = Some(), Wording = "w1" },
                5 => new CustomerEvent.PreferencesChanged
                {
                    At = at,
                    Customer = who,
                    Source = "page",
                    Language = "en",
                    Frequency = Happens(70) ? MailFrequency.Fewer : MailFrequency.Usual,
                },
                _ => new CustomerEvent.Changed { At = at, Customer = who, AcceptsMarketing = Happens(60) ? true : Happens(70) ? false : null },
            };
        }
    }

    private CategorySet Some() => CategorySet.Of((ConsentCategory)random.Next(4), (ConsentCategory)random.Next(4));

    private LineQuantity[] Pieces(Order order) => order.Lines.Count == 0 ? [] : [new LineQuantity(order.Lines[random.Next(order.Lines.Count)].Id, 1)];

    private bool Happens(int percent) => random.Next(100) < percent;

    private Duration Minutes(int most) => Duration.FromSeconds(random.Next(60, most * 60));
}
