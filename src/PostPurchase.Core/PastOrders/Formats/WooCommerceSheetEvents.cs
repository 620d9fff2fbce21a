using System.Globalization;
using NodaTime;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using static PostPurchase.Core.PastOrders.Formats.WooCommerceColumns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>What happened to an order by its status, as the webhook adapter reads it.</summary>
internal static class WooCommerceSheetEvents
{
    private const string Cancelled = "cancelled";
    private const string Refunded = "refunded";

    public static SheetOrder Of(Order order, string status, SheetRow row, DateTimeZone zone)
    {
        var paidAt = row[PaidAt].Time(zone);
        if (!WooCommerceStatus.IsPlaced(status) || (status == Cancelled && paidAt is null))
        {
            // An unpaid checkout that was given up becomes cancelled by itself.
            return new SheetOrder([], $"status {Kind(status)}");
        }

        var events = new List<OrderEvent> { new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order } };
        if (paidAt is { } paid)
        {
            events.Add(new OrderEvent.Paid { At = paid, OrderId = order.Id });
        }

        if (status is "completed" or "shipped" or "delivered")
        {
            events.Add(Shipped(order, row, row[CompletedAt].Time(zone) ?? order.RevisedAt));
        }

        if (status is "delivered")
        {
            events.Add(new OrderEvent.Delivered { At = order.RevisedAt, OrderId = order.Id });
        }

        if (status == Cancelled)
        {
            events.Add(new OrderEvent.Cancelled { At = order.RevisedAt, OrderId = order.Id });
        }

        if (Refund(order, status, row) is { } refund)
        {
            events.Add(refund);
        }

        return new SheetOrder(events);
    }

    private static string Kind(string status) => status == Cancelled ? "cancelled and never paid" : status;

    private static OrderEvent.Shipped Shipped(Order order, SheetRow row, Instant at) => new()
    {
        At = at,
        OrderId = order.Id,
        Shipment = new ShipmentInfo
        {
            Id = WooCommerceParcels.FirstId,
            Carrier = row[Carrier].Text(),
            TrackingNumber = row[TrackingNumber].Text(),
        },
    };

    /// <summary>All refunds in one, at the last change: what they were for, no export tells.</summary>
    private static OrderEvent.Refunded? Refund(Order order, string status, SheetRow row)
    {
        var currency = order.Totals?.Total.Currency ?? (order.Currency == Money.CurrencyOfOrder ? null : order.Currency);
        var amount = row[RefundedTotal].Money(currency) is { Amount: not 0 } total ? Math.Abs(total.Amount) : Packed(row);
        if (amount == 0 && status == Refunded)
        {
            amount = order.Totals?.Total.Amount ?? 0;
        }

        return amount > 0 || status == Refunded
            ? new OrderEvent.Refunded
            {
                At = order.RevisedAt,
                OrderId = order.Id,
                RefundId = Refunded,
                Amount = currency is null || amount == 0 ? null : new Money(amount, currency),
            }
            : null;
    }

    /// <summary>WebToffee's <c>amount:5.00|reason:…|date:…</c>, several with semicolons between.</summary>
    private static decimal Packed(SheetRow row) => (row[Refunds].Text() ?? "")
        .Split(';')
        .Select(entry => PackedFields.Of(entry).GetValueOrDefault("amount", ""))
        .Sum(amount => decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1_000_000_000_000m
            ? Math.Abs(value)
            : 0);
}
