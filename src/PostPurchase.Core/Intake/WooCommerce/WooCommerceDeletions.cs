using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// Deletions carry the id and nothing else (class-wc-webhook.php, build_payload), so the time of receipt stands for theirs. The
/// webhook for an order comes when it goes to the trash, too.
/// </summary>
internal static class WooCommerceDeletions
{
    /// <summary>The reason by which a deleted order differs from one that was called off.</summary>
    public const string Reason = "deleted";

    /// <summary>The only event that ends an order's journeys without knowing more of it than its id.</summary>
    public static Delivery OfOrder(string topic, PayloadNode body, Instant receivedAt)
    {
        var id = body.Member("id").RequiredOrderId();
        var cancelled = new OrderEvent.Cancelled { At = receivedAt, OrderId = id, Reason = Reason };
        return new Delivery.Understood(topic, $"order:{id}:deleted", [cancelled], []);
    }

    public static Delivery OfCustomer(string topic, PayloadNode body, Instant receivedAt)
    {
        var id = body.Member("id").RequiredId();
        var erased = new CustomerEvent.Erased { At = receivedAt, Customer = new CustomerRef(id, null) };
        return new Delivery.Understood(topic, $"customer:{id}:deleted", [], [erased]);
    }
}
