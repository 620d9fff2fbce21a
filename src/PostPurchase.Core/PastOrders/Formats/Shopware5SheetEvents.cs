using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using static PostPurchase.Core.PastOrders.Formats.Shopware5Columns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// What happened to an order by its two states, whose ids are those of s_core_states: shopware5/shopware,
/// engine/Shopware/Models/Order/Status.php. When they were entered is not exported, but for the payment.
/// </summary>
internal static class Shopware5SheetEvents
{
    private const string Aborted = "-1";
    private const string Completed = "2";
    private const string Cancelled = "4";
    private const string PartlyShipped = "6";
    private const string Shipped = "7";
    private const string Paid = "12";
    private const string Credited = "20";

    public static SheetOrder Of(Order order, IReadOnlyList<SheetRow> rows, DateTimeZone zone)
    {
        var row = rows[0];
        var (status, payment) = (row[Status].Text(), row[Cleared].Text());
        if (status == Aborted)
        {
            // A checkout that was given up is kept as an order.
            return new SheetOrder([], "status -1, an aborted checkout");
        }

        // MySQL's empty date is no date.
        var clearedAt = row[ClearedAt].Text()?.StartsWith("0000", StringComparison.Ordinal) == true ? null : row[ClearedAt].Time(zone);
        var last = Instant.Max(clearedAt ?? order.PlacedAt, order.PlacedAt);
        var events = new List<OrderEvent> { new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order } };
        if (payment is Paid or Credited)
        {
            events.Add(new OrderEvent.Paid { At = clearedAt ?? order.PlacedAt, OrderId = order.Id });
        }

        if (status is Completed or Shipped or PartlyShipped && Parcel(order, rows, status == PartlyShipped) is { } parcel)
        {
            events.Add(new OrderEvent.Shipped { At = last, OrderId = order.Id, Shipment = parcel });
        }

        if (status == Cancelled)
        {
            events.Add(new OrderEvent.Cancelled { At = last, OrderId = order.Id });
        }

        if (payment == Credited)
        {
            events.Add(new OrderEvent.Refunded { At = last, OrderId = order.Id, RefundId = order.Id.Value, Amount = order.Totals?.Total });
        }

        return new SheetOrder(events);
    }

    /// <summary>Null where a part was sent and the export doesn't say which.</summary>
    private static ShipmentInfo? Parcel(Order order, IReadOnlyList<SheetRow> rows, bool partial)
    {
        var pieces = rows.Where(Shopware5Sheet.IsGoods)
            .Zip(order.Lines)
            .Select(pair => new LineQuantity(pair.Second.Id, Math.Min(pair.First[Shopware5Columns.Shipped].Quantity() ?? 0, pair.Second.Quantity)))
            .Where(piece => piece.Quantity > 0)
            .ToList();
        return partial && pieces.Count == 0
            ? null
            : new ShipmentInfo
            {
                Id = order.Id.Value,
                Carrier = rows[0][Dispatch].Text(),
                TrackingNumber = rows[0][TrackingCode].Text(),
                Lines = partial ? pieces : [],
            };
    }
}
