using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// Deliveries that came back; a return has the id of its delivery. Only when all of a delivery came back is it known what did,
/// and then the return is told to be requested as well, which is the event that names its lines.
/// </summary>
internal static class ShopwareReturns
{
    public static IReadOnlyList<OrderEvent> Of(PayloadNode order, ShopwareMessage message)
    {
        var id = order.Member("id").RequiredOrderId();
        var complete = ShopwareOrderEvents.State(message) == "returned";
        var deliveries = ShopwareDeliveries.Real(order).ToList();
        var events = new List<OrderEvent>();
        foreach (var delivery in ShopwareStates.Entered(deliveries, ShopwareOrderEvents.State(message)))
        {
            var returnId = delivery.Member("id").RequiredId();
            var at = message.ChangedAt(delivery);
            var lines = complete ? Lines(delivery, order, deliveries.Count) : [];
            if (lines.Count > 0)
            {
                events.Add(new OrderEvent.ReturnRequested { At = at, OrderId = id, ReturnId = returnId, Lines = lines });
            }

            events.Add(new OrderEvent.ReturnReceived { At = at, OrderId = id, ReturnId = returnId });
        }

        if (events.Count == 0)
        {
            events.Add(new OrderEvent.ReturnReceived { At = message.SentAt(), OrderId = id, ReturnId = id.Value });
        }

        return events;
    }

    private static IReadOnlyList<LineQuantity> Lines(PayloadNode delivery, PayloadNode order, int deliveries)
    {
        var positions = ShopwareDeliveries.Positions(delivery);
        if (positions.Count > 0 || deliveries > 1 || !ShopwareOrder.IsComplete(order))
        {
            return positions;
        }

        return [.. ShopwareOrder.Read(order).Lines
            .Where(line => line.RequiresShipping)
            .Select(line => new LineQuantity(line.Id, line.Quantity))];
    }
}
