using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Standard;

/// <summary>Translates the types about orders and returns.</summary>
internal static class StandardOrderEvents
{
    private const int MaxStatement = 4000;

    /// <summary>Null for a type that is none of them.</summary>
    public static OrderEvent? Of(string type, PayloadNode body)
    {
        Func<Instant, PayloadNode, OrderEvent>? translate = type switch
        {
            "order.placed" => Placed,
            "order.paid" => (at, data) => new OrderEvent.Paid { At = at, OrderId = Order(data) },
            "order.shipped" => Shipped,
            "order.delivered" => Delivered,
            "order.cancelled" => Cancelled,
            "order.refunded" => Refunded,
            "return.requested" => ReturnRequested,
            "return.received" => ReturnReceived,
            "return.refunded" => ReturnRefunded,
            "withdrawal.declared" => WithdrawalDeclared,
            _ => null,
        };
        return translate?.Invoke(body.Member("timestamp").RequiredInstant(), body.Member("data").Required());
    }

    private static OrderEvent.Placed Placed(Instant at, PayloadNode data)
    {
        var order = StandardOrder.Of(data.Member("order").Required(), at);
        return new OrderEvent.Placed { At = at, OrderId = order.Id, Order = order };
    }

    private static OrderEvent.Shipped Shipped(Instant at, PayloadNode data)
    {
        var shipment = data.Member("shipment").Required();
        return new OrderEvent.Shipped
        {
            At = at,
            OrderId = Order(data),
            Shipment = new ShipmentInfo
            {
                Id = shipment.Member("id").RequiredId(),
                Carrier = shipment.Member("carrier").Text(),
                TrackingNumber = shipment.Member("trackingNumber").Text(),
                TrackingUrl = shipment.Member("trackingUrl").Url(),
                Lines = Pieces(shipment),
            },
        };
    }

    private static OrderEvent.Delivered Delivered(Instant at, PayloadNode data) =>
        new() { At = at, OrderId = Order(data), ShipmentId = data.Member("shipmentId").Id() };

    private static OrderEvent.Cancelled Cancelled(Instant at, PayloadNode data) =>
        new() { At = at, OrderId = Order(data), Reason = data.Member("reason").Text() };

    private static OrderEvent.Refunded Refunded(Instant at, PayloadNode data) =>
        new() { At = at, OrderId = Order(data), Amount = Amount(data), Lines = Pieces(data) };

    private static OrderEvent.ReturnRequested ReturnRequested(Instant at, PayloadNode data) => new()
    {
        At = at,
        OrderId = Order(data),
        ReturnId = Return(data),
        Lines = [.. data.Member("lines").Items().Select(line => Piece(line) with { Reason = line.Member("reason").Text() })],
        LabelUrl = data.Member("labelUrl").Url(),
    };

    private static OrderEvent.ReturnReceived ReturnReceived(Instant at, PayloadNode data) =>
        new() { At = at, OrderId = Order(data), ReturnId = Return(data) };

    private static OrderEvent.ReturnRefunded ReturnRefunded(Instant at, PayloadNode data) =>
        new() { At = at, OrderId = Order(data), ReturnId = Return(data), Amount = Amount(data) };

    private static OrderEvent.WithdrawalDeclared WithdrawalDeclared(Instant at, PayloadNode data) => new()
    {
        At = at,
        OrderId = Order(data),
        WithdrawalId = data.Member("withdrawalId").RequiredId(),
        Lines = Pieces(data),
        Name = data.Member("name").Text(),
        Email = data.Member("email").Email(),
        Statement = data.Member("statement").Text(MaxStatement),
    };

    private static OrderId Order(PayloadNode data) => data.Member("orderId").RequiredOrderId();

    private static string Return(PayloadNode data) => data.Member("returnId").RequiredId();

    /// <summary>In the order's currency, which the payload does not name.</summary>
    private static Money? Amount(PayloadNode data) => data.Member("amount").Money(Money.CurrencyOfOrder);

    private static IReadOnlyList<LineQuantity> Pieces(PayloadNode owner) => [.. owner.Member("lines").Items().Select(Piece)];

    private static LineQuantity Piece(PayloadNode line) =>
        new(line.Member("id").RequiredId(), line.Member("quantity").Quantity() ?? 1);
}
