using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Translates the topics <c>returns/*</c>. Their bodies carry no time.</summary>
internal static class ShopifyReturn
{
    /// <summary>
    /// <c>returns/request</c>, by the customer, and <c>returns/approve</c>, which also is the first word of a return that the merchant
    /// opened.
    /// </summary>
    public static IReadOnlyList<OrderEvent> Requested(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        return
        [
            new OrderEvent.ReturnRequested
            {
                ReturnId = ShopifyId.RequiredOf(body),
                OrderId = ShopifyId.RequiredOrderOf(body),
                At = webhook.HappenedAt(),
                Lines = [.. body.Member("return_line_items").Items().Select(Line).OfType<LineQuantity>()],
            },
        ];
    }

    /// <summary><c>returns/decline</c> and <c>returns/cancel</c>: the customer keeps the goods.</summary>
    public static IReadOnlyList<OrderEvent> CalledOff(ShopifyWebhook webhook) => [Ended(webhook, linesKept: true)];

    /// <summary><c>returns/close</c>: all is done.</summary>
    public static IReadOnlyList<OrderEvent> Closed(ShopifyWebhook webhook) => [Ended(webhook, linesKept: false)];

    private static OrderEvent.ReturnClosed Ended(ShopifyWebhook webhook, bool linesKept)
    {
        var body = webhook.Body.Required();
        return new OrderEvent.ReturnClosed
        {
            ReturnId = ShopifyId.RequiredOf(body),
            OrderId = ShopifyId.RequiredOrderOf(body),
            At = webhook.HappenedAt(),
            LinesKept = linesKept,
        };
    }

    /// <summary>Null for goods that Shopify doesn't know from a fulfillment: no line of the order.</summary>
    private static LineQuantity? Line(PayloadNode line)
    {
        var item = line.Member("fulfillment_line_item").Member("line_item");
        return item.Exists
            ? new LineQuantity(
                ShopifyId.RequiredOf(item),
                line.Member("quantity").RequiredQuantity(),
                line.Member("return_reason").Text())
            : null;
    }
}
