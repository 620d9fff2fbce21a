using System.Collections.Frozen;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>
/// The topics that concern us and how each is translated. All others are acknowledged and ignored, among them
/// <c>customers/data_request</c> and <c>shop/redact</c> (answered by people), <c>orders/delete</c> (only archived and test orders can
/// be deleted), <c>returns/update</c> (names only the difference) and everything about drafts and checkouts.
/// </summary>
internal static class ShopifyTopics
{
    public static FrozenDictionary<string, Func<ShopifyWebhook, IReadOnlyList<OrderEvent>>> AboutOrders { get; } =
        new Dictionary<string, Func<ShopifyWebhook, IReadOnlyList<OrderEvent>>>
        {
            ["orders/create"] = ShopifyOrderEvents.Of,
            ["orders/updated"] = ShopifyOrderEvents.Of,
            ["orders/paid"] = ShopifyOrderEvents.Of,
            ["orders/cancelled"] = ShopifyOrderEvents.Of,
            ["orders/fulfilled"] = ShopifyOrderEvents.Of,
            ["orders/partially_fulfilled"] = ShopifyOrderEvents.Of,
            ["orders/edited"] = ShopifyOrderEvents.Of,
            ["fulfillments/create"] = ShopifyFulfillment.Of,
            ["fulfillments/update"] = ShopifyFulfillment.Of,
            ["fulfillment_events/create"] = ShopifyFulfillment.Arrival,
            ["refunds/create"] = ShopifyRefund.Of,
            ["returns/request"] = ShopifyReturn.Requested,
            ["returns/approve"] = ShopifyReturn.Requested,
            ["returns/decline"] = ShopifyReturn.CalledOff,
            ["returns/cancel"] = ShopifyReturn.CalledOff,
            ["returns/close"] = ShopifyReturn.Closed,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Func<ShopifyWebhook, IReadOnlyList<CustomerEvent>>> AboutCustomers { get; } =
        new Dictionary<string, Func<ShopifyWebhook, IReadOnlyList<CustomerEvent>>>
        {
            ["customers/create"] = ShopifyCustomer.Changed,
            ["customers/update"] = ShopifyCustomer.Changed,
            ["customers_email_marketing_consent/update"] = ShopifyCustomer.ConsentChanged,
            ["customers/delete"] = ShopifyCustomer.Deleted,
            ["customers/redact"] = ShopifyCustomer.Redacted,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> ByEnumerationName { get; } =
        AboutOrders.Keys.Concat(AboutCustomers.Keys).ToFrozenDictionary(EnumerationName, StringComparer.Ordinal);

    /// <summary>The form <c>orders/create</c> of a topic that may be written <c>ORDERS_CREATE</c>; unknown ones in lower case.</summary>
    public static string Normalized(string topic) =>
        ByEnumerationName.TryGetValue(EnumerationName(topic), out var known) ? known : topic.ToLowerInvariant();

    private static string EnumerationName(string topic) => topic.ToUpperInvariant().Replace('/', '_');
}
