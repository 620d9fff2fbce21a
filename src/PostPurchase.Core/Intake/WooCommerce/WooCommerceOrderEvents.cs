using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// Every order webhook carries the whole order, so every one says all that has happened to it so far. WooCommerce keeps no time
/// for cancelling and refunding: the time of the last change stands in, which differs when the order is edited later. The fold
/// over the events takes the earliest cancellation, and one refund per refund id.
/// </summary>
internal static class WooCommerceOrderEvents
{
    private const string Cancelled = "cancelled";

    public static Delivery Of(string topic, PayloadNode body, Shop shop)
    {
        var status = body.Member("status").RequiredText().ToLowerInvariant();
        if (!IsPlaced(status))
        {
            return new Delivery.Ignored(topic);
        }

        var times = new WooCommerceTimes(shop);
        var order = WooCommerceOrder.Read(body, times);
        var erased = Erasure(body, order);
        if (WooCommercePrivacy.IsAnonymised(body))
        {
            order = WooCommercePrivacy.Anonymous(order);
        }

        var events = Events(status, body, order, times);
        return new Delivery.Understood(topic, WooCommerceDedupeKey.OfOrder(order, status, events, erased), events, erased);
    }

    /// <summary>
    /// Drafts are carts. Pending and failed orders are waiting for a payment that may never be made: WooCommerce itself confirms
    /// nothing to the customer then (its first mail goes out at on-hold, processing or completed, class-wc-emails.php), so nor do
    /// we. On-hold is the bank transfer, where the customer does get a confirmation. All other statuses, a plugin's own too, are
    /// of placed orders.
    /// </summary>
    private static bool IsPlaced(string status) =>
        status is not ("checkout-draft" or "auto-draft" or "draft" or "trash" or "pending" or "failed");

    private static List<OrderEvent> Events(string status, PayloadNode body, Order order, WooCommerceTimes times)
    {
        var events = new List<OrderEvent>();
        var paidAt = times.Of(body, "date_paid");

        // WooCommerce cancels unpaid checkouts by itself after an hour ("hold stock"). Whoever left such a checkout was never
        // confirmed an order, so a cancelled order that was never paid is not told to be placed; if it was on hold, then its
        // placing is known already.
        if (status != Cancelled || paidAt is not null)
        {
            events.Add(new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order });
        }

        if (paidAt is { } paid)
        {
            events.Add(new OrderEvent.Paid { At = paid, OrderId = order.Id });
        }

        events.AddRange(WooCommerceParcels.Events(status, body, order, times));
        if (status == Cancelled)
        {
            events.Add(new OrderEvent.Cancelled { At = order.RevisedAt, OrderId = order.Id });
        }

        events.AddRange(WooCommerceRefunds.Events(status, body, order));
        return events;
    }

    private static IReadOnlyList<CustomerEvent> Erasure(PayloadNode body, Order order) =>
        WooCommercePrivacy.IsAnonymised(body) && order.Customer?.Id is { } customer
            ? [new CustomerEvent.Erased { At = order.RevisedAt, Customer = new CustomerRef(customer, null) }]
            : [];
}
