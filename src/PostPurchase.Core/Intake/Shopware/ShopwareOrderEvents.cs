using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// What an event says about an order. There is no "delivered" (shopware issue #2311). Whatever else a state event says, it
/// describes the order too, when all of it was loaded: the events may come in any order.
/// </summary>
internal static class ShopwareOrderEvents
{
    private const string TransactionState = "state_enter.order_transaction.state.";
    private const string DeliveryState = "state_enter.order_delivery.state.";

    /// <summary>Empty for an event that says nothing about an order, or nothing of use.</summary>
    public static IReadOnlyList<OrderEvent> Of(ShopwareMessage message)
    {
        switch (message.Topic)
        {
            case "checkout.order.placed":
                return [Placed(Order(message))];
            case "state_enter.order.state.open" or "state_enter.order.state.in_progress" or "state_enter.order.state.completed":
                return Describe(Order(message));
            case "state_enter.order.state.cancelled":
                return [.. Describe(Order(message)), Cancelled(Order(message), message)];
            case TransactionState + "paid":
                return [.. Describe(Order(message)), Paid(Order(message), message)];
            case TransactionState + "refunded":
            case TransactionState + "refunded_partially":
                return [.. Describe(Order(message)), .. ShopwareRefunds.Of(Order(message), message)];
            case DeliveryState + "shipped":
            case DeliveryState + "shipped_partially":
                return [.. Describe(Order(message)), .. Shipped(Order(message), message)];
            case DeliveryState + "returned":
            case DeliveryState + "returned_partially":
                return [.. Describe(Order(message)), .. ShopwareReturns.Of(Order(message), message)];
            default:
                return [];
        }
    }

    /// <summary>The last part of the event's name.</summary>
    public static string State(ShopwareMessage message) => message.Topic[(message.Topic.LastIndexOf('.') + 1)..];

    private static PayloadNode Order(ShopwareMessage message) => message.Payload.Member("order").Required();

    private static OrderEvent.Placed Placed(PayloadNode node)
    {
        var order = ShopwareOrder.Read(node);
        return new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order };
    }

    private static OrderEvent[] Describe(PayloadNode order) => ShopwareOrder.IsComplete(order) ? [Placed(order)] : [];

    private static OrderEvent.Cancelled Cancelled(PayloadNode order, ShopwareMessage message) =>
        new() { At = message.ChangedAt(order), OrderId = order.Member("id").RequiredOrderId() };

    private static OrderEvent.Paid Paid(PayloadNode order, ShopwareMessage message)
    {
        var transactions = ShopwareStates.Entered(order.Member("transactions").Items(), State(message));
        return new OrderEvent.Paid
        {
            At = message.ChangedAt(transactions.Count > 0 ? transactions[^1] : null),
            OrderId = order.Member("id").RequiredOrderId(),
        };
    }

    private static IEnumerable<OrderEvent> Shipped(PayloadNode order, ShopwareMessage message)
    {
        var id = order.Member("id").RequiredOrderId();
        var partial = State(message) == "shipped_partially";
        var deliveries = ShopwareStates.Entered(ShopwareDeliveries.Real(order), State(message));
        if (deliveries.Count == 0)
        {
            var parcel = new ShipmentInfo { Id = partial ? $"{id}-partial" : id.Value };
            return [new OrderEvent.Shipped { At = message.SentAt(), OrderId = id, Shipment = parcel }];
        }

        return deliveries.Select(delivery => new OrderEvent.Shipped
        {
            At = message.ChangedAt(delivery),
            OrderId = id,
            Shipment = ShopwareDeliveries.Parcel(delivery, partial),
        });
    }
}
