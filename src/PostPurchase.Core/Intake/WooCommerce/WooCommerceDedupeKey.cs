using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WooCommerce gives no usable id: its delivery id is a hash of the webhook's number and the current second. What the webhook
/// says names it instead; the hash tells two changes within one second apart, which is as fine as <c>date_modified</c> goes.
/// </summary>
internal static class WooCommerceDedupeKey
{
    private const int HashLength = 16;

    public static string OfOrder(
        Order order,
        string status,
        IReadOnlyList<OrderEvent> events,
        IReadOnlyList<CustomerEvent> erased) =>
        $"order:{order.Id}:{status}:{Seconds(order.RevisedAt)}:{Hash(events, erased)}";

    public static string OfCustomer(string id, CustomerEvent changed) =>
        $"customer:{id}:{Seconds(changed.At)}:{Hash([], [changed])}";

    private static long Seconds(Instant time) => time.ToUnixTimeSeconds();

    private static string Hash(IReadOnlyList<OrderEvent> orderEvents, IReadOnlyList<CustomerEvent> customerEvents) =>
        ContentHash.Of(
            JsonSerializer.SerializeToUtf8Bytes(orderEvents, CoreJson.Options),
            JsonSerializer.Serialize(customerEvents, CoreJson.Options))[..HashLength];
}
