using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>
/// Translates the topics <c>orders/*</c>. Each carries the whole order, so each gives all that is known of it: whichever arrives first
/// or is lost, the events come out the same.
/// </summary>
internal static class ShopifyOrderEvents
{
    public static IReadOnlyList<OrderEvent> Of(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        if (body.Member("order_edit").Exists)
        {
            // orders/edited names only the difference; orders/updated comes with it and has the order.
            return [];
        }

        var order = ShopifyOrder.Of(body);
        var events = new List<OrderEvent> { new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order } };
        if (IsPaid(webhook))
        {
            // The body does not say when it was paid, and a header's time would differ from delivery to delivery.
            events.Add(new OrderEvent.Paid { At = order.PlacedAt, OrderId = order.Id });
        }

        if (CancelledAt(webhook) is { } cancelledAt)
        {
            var reason = body.Member("cancel_reason").Text();
            events.Add(new OrderEvent.Cancelled { At = cancelledAt, OrderId = order.Id, Reason = reason });
        }

        events.AddRange(body.Member("fulfillments").Items().SelectMany(parcel => ShopifyFulfillment.Of(parcel, order.Id)));
        events.AddRange(body.Member("refunds").Items()
            .SelectMany(refund => ShopifyRefund.Of(refund, order.Id, order.Currency, triggeredAt: null)));
        return events;
    }

    /// <summary>What was refunded had been paid.</summary>
    private static bool IsPaid(ShopifyWebhook webhook) =>
        webhook.Body.Member("financial_status").Text() is "paid" or "partially_refunded" or "refunded"
        || (IsTestNotification(webhook.Body) && webhook.Topic == "orders/paid");

    private static Instant? CancelledAt(ShopifyWebhook webhook) =>
        IsTestNotification(webhook.Body) && webhook.Topic != "orders/cancelled"
            ? null
            : webhook.Body.Member("cancelled_at").Instant();

    /// <summary>
    /// Shopify's "send test notification" posts one body for all order topics: voided and cancelled. Only its topic says what it is to
    /// stand for. It is known by <c>test</c> together with the fulfillment status <c>pending</c>, which no real order has
    /// (captured deliveries of API versions 2023-01 and 2024-10 in hookdeck/webhook-samples); a merchant's own test orders have
    /// <c>test</c> alone.
    /// </summary>
    private static bool IsTestNotification(PayloadNode order) =>
        order.Member("test").Flag() == true && order.Member("fulfillment_status").Text() == "pending";
}
