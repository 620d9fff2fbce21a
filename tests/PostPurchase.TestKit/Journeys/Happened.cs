using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Events of the sample order, by the moment they happened, such as <c>Happened.At("2026-03-26T09:00:00Z").Placed()</c>.</summary>
public sealed class Happened
{
    private readonly Instant _at;
    private readonly OrderId _order;

    private Happened(Instant at, OrderId order) => (_at, _order) = (at, order);

    public static Happened At(string moment, string order = "1001") => new(Moment(moment), new OrderId(order));

    public static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public OrderEvent Placed(Func<Order, Order>? change = null)
    {
        var order = An.Order() with { Id = _order, PlacedAt = _at, RevisedAt = _at };
        return new OrderEvent.Placed { At = _at, OrderId = _order, Order = change?.Invoke(order) ?? order };
    }

    public OrderEvent Paid() => new OrderEvent.Paid { At = _at, OrderId = _order };

    public OrderEvent Shipped(string parcel = "s1", params LineQuantity[] lines) =>
        new OrderEvent.Shipped { At = _at, OrderId = _order, Shipment = A.Parcel(parcel, lines).Info };

    public OrderEvent Delivered(string? parcel = "s1") => new OrderEvent.Delivered { At = _at, OrderId = _order, ShipmentId = parcel };

    public OrderEvent Cancelled() => new OrderEvent.Cancelled { At = _at, OrderId = _order, Reason = "customer" };

    public OrderEvent Refunded(decimal amount, params LineQuantity[] lines) =>
        new OrderEvent.Refunded { At = _at, OrderId = _order, Amount = new Money(amount, "EUR"), Lines = lines };

    public OrderEvent ReturnRequested(string id, params LineQuantity[] lines) =>
        new OrderEvent.ReturnRequested { At = _at, OrderId = _order, ReturnId = id, Lines = lines };

    public OrderEvent ReturnReceived(string id) => new OrderEvent.ReturnReceived { At = _at, OrderId = _order, ReturnId = id };

    public OrderEvent ReturnRefunded(string id, decimal amount) =>
        new OrderEvent.ReturnRefunded { At = _at, OrderId = _order, ReturnId = id, Amount = new Money(amount, "EUR") };

    public OrderEvent ReturnDeclined(string id) =>
        new OrderEvent.ReturnClosed { At = _at, OrderId = _order, ReturnId = id, LinesKept = true };

    public OrderEvent Withdrawn(string id, params LineQuantity[] lines) => new OrderEvent.WithdrawalDeclared
    {
        At = _at,
        OrderId = _order,
        WithdrawalId = id,
        Lines = lines,
        Name = "Anna Müller",
        Email = "anna@example.org",
    };

    public OrderEvent CaseOpened(string id) => new OrderEvent.CaseOpened { At = _at, OrderId = _order, CaseId = id };

    public OrderEvent CaseResolved(string id) => new OrderEvent.CaseResolved { At = _at, OrderId = _order, CaseId = id };
}
