using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Translates fulfillments, which stand in orders and in the topics <c>fulfillments/*</c>, and their carrier's reports.</summary>
internal static class ShopifyFulfillment
{
    public static IReadOnlyList<OrderEvent> Of(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        ShopifyId.RequiredOf(body);
        return [.. Of(body, ShopifyId.RequiredOrderOf(body))];
    }

    /// <summary>Nothing for a fulfillment that is still pending, has failed or was cancelled.</summary>
    public static IEnumerable<OrderEvent> Of(PayloadNode fulfillment, OrderId order)
    {
        if (!IsShipped(fulfillment))
        {
            yield break;
        }

        var id = ShopifyId.RequiredOf(fulfillment);
        yield return new OrderEvent.Shipped
        {
            At = fulfillment.Member("created_at").RequiredInstant(),
            OrderId = order,
            Shipment = new ShipmentInfo
            {
                Id = id,
                Carrier = fulfillment.Member("tracking_company").Text(),
                TrackingNumber = TrackingNumber(fulfillment),
                TrackingUrl = fulfillment.Member("tracking_url").Url() ?? First(fulfillment.Member("tracking_urls"))?.Url(),
                Lines = ShopifyLines.PiecesOf(fulfillment.Member("line_items")),
            },
        };

        if (fulfillment.Member("shipment_status").Text() == "delivered")
        {
            // The fulfillment's last change is the nearest to the arrival that it tells.
            yield return new OrderEvent.Delivered
            {
                At = fulfillment.Member("updated_at").RequiredInstant(),
                OrderId = order,
                ShipmentId = id,
            };
        }
    }

    /// <summary>Shopify learns of an arrival only from carriers it tracks.</summary>
    public static bool IsShippedUntracked(PayloadNode fulfillment) =>
        IsShipped(fulfillment) && TrackingNumber(fulfillment) is null;

    /// <summary>Translates <c>fulfillment_events/create</c>: of what carriers report only the arrival matters.</summary>
    public static IReadOnlyList<OrderEvent> Arrival(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        var parcel = ShopifyId.Of(body.Member("fulfillment_id")) ?? throw body.Member("fulfillment_id").Problem("is missing");
        if (body.Member("status").RequiredText() != "delivered")
        {
            return [];
        }

        return
        [
            new OrderEvent.Delivered
            {
                At = body.Member("happened_at").RequiredInstant(),
                OrderId = ShopifyId.RequiredOrderOf(body),
                ShipmentId = parcel,
            },
        ];
    }

    private static bool IsShipped(PayloadNode fulfillment) => fulfillment.Member("status").Text() == "success";

    private static string? TrackingNumber(PayloadNode fulfillment) =>
        fulfillment.Member("tracking_number").Text() ?? First(fulfillment.Member("tracking_numbers"))?.Text();

    private static PayloadNode? First(PayloadNode list) => list.Items() is [var first, ..] ? first : null;
}
