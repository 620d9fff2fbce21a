using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WooCommerce itself knows no parcels: an order that is completed has been shipped. The plugins Shipment Tracking and Advanced
/// Shipment Tracking (AST) store the parcels in <c>_wc_shipment_tracking_items</c>, often before the order is completed, and AST
/// brings the statuses <c>shipped</c> and <c>delivered</c>.
/// </summary>
internal static class WooCommerceParcels
{
    /// <summary>
    /// Id of the first parcel, whether or not it is known as such: when the tracking number is entered after the order was
    /// completed, it belongs to the parcel that the customer was told about and announces no second one.
    /// </summary>
    public const string FirstId = "completed";

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;

    // Before 2200, like all other times taken in.
    private const long MaxUnixSeconds = 7_258_118_400;

    public static IEnumerable<OrderEvent> Events(string status, PayloadNode body, Order order, WooCommerceTimes times)
    {
        var completedAt = times.Of(body, "date_completed") ?? order.RevisedAt;
        var parcels = Items(body);
        for (var index = 0; index < parcels.Count; index++)
        {
            yield return new OrderEvent.Shipped
            {
                At = ShippedAt(parcels[index], order, times) ?? completedAt,
                OrderId = order.Id,
                Shipment = Parcel(parcels[index], index, order),
            };
        }

        if (parcels.Count == 0 && status is "completed" or "shipped" or "delivered")
        {
            var parcel = new ShipmentInfo { Id = FirstId };
            yield return new OrderEvent.Shipped { At = completedAt, OrderId = order.Id, Shipment = parcel };
        }

        if (status == "delivered")
        {
            yield return new OrderEvent.Delivered { At = order.RevisedAt, OrderId = order.Id };
        }
    }

    private static List<PayloadNode> Items(PayloadNode body) =>
        WooCommerceMeta.Value(body, "_wc_shipment_tracking_items")?.Values().Where(item => item.IsObject).ToList() ?? [];

    private static ShipmentInfo Parcel(PayloadNode item, int index, Order order)
    {
        var number = item.Member("tracking_number").TextOrNumber();
        return new ShipmentInfo
        {
            Id = index == 0 ? FirstId : item.Member("tracking_id").TextOrNumber() ?? number ?? $"{FirstId}-{index + 1}",
            Carrier = FirstText(item, "custom_tracking_provider", "formatted_tracking_provider", "tracking_provider"),
            TrackingNumber = number,
            TrackingUrl = Link(item, "custom_tracking_link")
                ?? Link(item, "ast_tracking_link")
                ?? Link(item, "formatted_tracking_link"),
            Lines = Lines(item, order),
        };
    }

    private static string? FirstText(PayloadNode item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Member(name).TextOrNumber() is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Link(PayloadNode item, string name) => item.Member(name) is { IsText: true } link ? link.Url() : null;

    /// <summary>
    /// A day as seconds since 1970 in text, or as a date. Never before the order: the day starts before orders of that day.
    /// </summary>
    private static Instant? ShippedAt(PayloadNode item, Order order, WooCommerceTimes times)
    {
        var text = item.Member("date_shipped").TextOrNumber();
        Instant? day = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds < MaxUnixSeconds ? Instant.FromUnixTimeSeconds(seconds) : null
            : LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var date) ? times.StartOf(date) : null;
        return day is { } start && TimeText.IsSane(start) ? Instant.Max(start, order.PlacedAt) : null;
    }

    /// <summary>AST names what is in a parcel; what isn't a line of the order is left out.</summary>
    private static List<LineQuantity> Lines(PayloadNode item, Order order)
    {
        var lines = new List<LineQuantity>();
        foreach (var content in item.Member("products_list").Values().Where(content => content.IsObject))
        {
            var id = content.Member("item_id").TextOrNumber();
            if (order.Lines.FirstOrDefault(line => line.Id == id) is { } line
                && decimal.TryParse(content.Member("qty").TextOrNumber(), Plain, CultureInfo.InvariantCulture, out var quantity)
                && quantity > 0)
            {
                lines.Add(new LineQuantity(line.Id, Math.Min(quantity, line.Quantity)));
            }
        }

        return lines;
    }
}
