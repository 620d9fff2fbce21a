using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using static PostPurchase.Core.PastOrders.Formats.Shopware6Columns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// What happened to an order by its states, where the profile was extended with them; technical names as in Shopware's state
/// machines. When a state was entered is not exported: the time of the last change stands in.
/// </summary>
internal static class Shopware6SheetEvents
{
    public static IReadOnlyList<OrderEvent> Of(Order order, SheetRow row, DateTimeZone zone)
    {
        var events = new List<OrderEvent> { new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order } };
        var payment = NameOf(row, PaymentState);
        var paymentAt = row[TransactionUpdatedAt].Time(zone) ?? order.RevisedAt;
        if (payment is "paid" or "refunded" or "refunded_partially")
        {
            events.Add(new OrderEvent.Paid { At = payment is "paid" ? paymentAt : order.PlacedAt, OrderId = order.Id });
        }

        events.AddRange(Deliveries(order, row, row[DeliveryUpdatedAt].Time(zone) ?? order.RevisedAt));
        if (NameOf(row, Shopware6Columns.State) is "cancelled")
        {
            events.Add(new OrderEvent.Cancelled { At = order.RevisedAt, OrderId = order.Id });
        }

        if (payment is "refunded" or "refunded_partially")
        {
            events.Add(Refund(order, row[TransactionId].Id() ?? order.Id.Value, payment is "refunded_partially", paymentAt));
        }

        return events;
    }

    private static string? NameOf(SheetRow row, SheetColumn column) => row[column].Text()?.ToLowerInvariant();

    private static IEnumerable<OrderEvent> Deliveries(Order order, SheetRow row, Instant at)
    {
        var id = row[DeliveryId].Id() ?? order.Id.Value;
        var state = NameOf(row, DeliveryState);
        if (state is "shipped" or "shipped_partially" or "returned" or "returned_partially")
        {
            yield return new OrderEvent.Shipped
            {
                At = state is "shipped" or "shipped_partially" ? at : order.PlacedAt,
                OrderId = order.Id,
                Shipment = new ShipmentInfo
                {
                    Id = state is "shipped_partially" ? $"{id}-partial" : id,
                    Carrier = row[ShippingMethod].Text(),
                    TrackingNumber = CleanText.Of(row[TrackingCodes].Text()?.Replace("|", ", ", StringComparison.Ordinal), PayloadNode.MaxTextLength),
                },
            };
        }

        if (state is "returned")
        {
            yield return new OrderEvent.ReturnRequested { At = at, OrderId = order.Id, ReturnId = id, Lines = All(order) };
        }

        if (state is "returned" or "returned_partially")
        {
            yield return new OrderEvent.ReturnReceived { At = at, OrderId = order.Id, ReturnId = id };
        }
    }

    /// <summary>As in the webhook adapter; where the export names no currency, the lines say that nothing is kept.</summary>
    private static OrderEvent.Refunded Refund(Order order, string id, bool partial, Instant at) => new()
    {
        At = at,
        OrderId = order.Id,
        RefundId = partial ? $"{id}-partial" : id,
        Amount = partial ? null : order.Totals?.Total,
        Lines = partial || order.Totals is not null ? [] : All(order),
    };

    private static IReadOnlyList<LineQuantity> All(Order order) =>
        [.. order.Lines.Where(line => line.RequiresShipping).Select(line => new LineQuantity(line.Id, line.Quantity))];
}
