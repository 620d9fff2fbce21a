using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using static PostPurchase.Core.PastOrders.Formats.ShopifyColumns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// What happened to an order in Shopify's export. It has no parcels: what was fulfilled is one, which names its lines, so that it
/// stands back when a later webhook describes the order's real lines and parcels.
/// </summary>
internal static class ShopifySheetEvents
{
    private const string ExportedRefund = "exported";

    public static IReadOnlyList<OrderEvent> Of(Order order, IReadOnlyList<SheetRow> rows, DateTimeZone zone)
    {
        var row = rows[0];
        var status = row[FinancialStatus].Text()?.ToLowerInvariant();
        var paidAt = row[PaidAt].Time(zone);
        var cancelledAt = row[CancelledAt].Time(zone);
        var parcel = Parcel(order, rows, zone);

        // A parcel without tracking number is one whose arrival Shopify does not report: see the webhook adapter.
        var placed = order with { ReportsDelivery = parcel is null };
        var events = new List<OrderEvent> { new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = placed } };
        if (status is "paid" or "partially_refunded" or "refunded")
        {
            events.Add(new OrderEvent.Paid { At = paidAt ?? order.PlacedAt, OrderId = order.Id });
        }

        if (parcel is not null)
        {
            events.Add(parcel);
        }

        if (cancelledAt is { } cancelled)
        {
            events.Add(new OrderEvent.Cancelled { At = cancelled, OrderId = order.Id });
        }

        if (Refund(order, row, status, events.Max(happened => happened.At)) is { } refund)
        {
            events.Add(refund);
        }

        return events;
    }

    /// <summary>Null for what was not fulfilled, or at a time that the export does not tell, as when only a part was.</summary>
    private static OrderEvent.Shipped? Parcel(Order order, IReadOnlyList<SheetRow> rows, DateTimeZone zone)
    {
        var row = rows[0];
        var complete = row[FulfillmentStatus].Text()?.ToLowerInvariant() is "fulfilled";
        var fulfilledAt = row[FulfilledAt].Time(zone);
        var pieces = rows.Where(ShopifySheet.IsLine)
            .Zip(order.Lines)
            .Where(pair => complete || pair.First[LineFulfillmentStatus].Text()?.ToLowerInvariant() == "fulfilled")
            .Select(pair => new LineQuantity(pair.Second.Id, pair.Second.Quantity))
            .ToList();
        return fulfilledAt is { } at && pieces.Count > 0
            ? new OrderEvent.Shipped
            {
                At = at,
                OrderId = order.Id,
                Shipment = new ShipmentInfo { Id = order.Id.Value, Lines = pieces },
            }
            : null;
    }

    /// <summary>The export gives the sum of all refunds, and no time: it is taken to be the last thing that happened.</summary>
    private static OrderEvent.Refunded? Refund(Order order, SheetRow row, string? status, Instant at)
    {
        var all = status == "refunded";
        var amount = row[RefundedAmount].Money(order.Totals?.Total.Currency) ?? (all ? order.Totals?.Total : null);
        if (!all && amount is not { Amount: > 0 })
        {
            return null;
        }

        return new OrderEvent.Refunded
        {
            At = at,
            OrderId = order.Id,
            RefundId = ExportedRefund,
            Amount = amount,
            Lines = amount is null ? [.. order.Lines.Select(line => new LineQuantity(line.Id, line.Quantity))] : [],
        };
    }
}
