using NodaTime;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Canonical JSON of the <c>standard</c> platform for a plain order of two lines, one parcel.</summary>
public static class Canonical
{
    public static StandardWebhook Placed(string order, Instant at, Instant sentAt, string? email = null, string? customer = null) => new(
        $"{order}-placed",
        sentAt,
        $$$"""
        {"type":"order.placed","timestamp":"{{{at}}}","data":{"order":{"id":"{{{order}}}","number":"#{{{order}}}","currency":"EUR",
        "email":"{{{email ?? $"customer-{order}@example.com"}}}","language":"de",
        "customer":{"id":"{{{customer ?? "c" + order}}}","firstName":"Anna","lastName":"Müller","acceptsMarketing":true},
        "deliveryAddress":{"name":"Anna Müller","street":"Invalidenstr. 1","postalCode":"10115","city":"Berlin","region":"BE","country":"DE"},
        "lines":[
        {"id":"l1","productId":"p1","sku":"KA-1","title":"Hausmischung","quantity":2,"unitPrice":"14.95","total":"29.90"},
        {"id":"l2","productId":"p2","sku":"KA-2","title":"Espresso Nachtzug","quantity":1,"unitPrice":"9.50","total":"9.50"}],
        "totals":{"subtotal":"39.40","discount":"0.00","shipping":"4.90","tax":"2.90","total":"44.30"},"vouchers":[]} } }
        """);

    public static StandardWebhook Shipped(string order, Instant at, Instant sentAt) => new(
        $"{order}-shipped",
        sentAt,
        $$$"""
        {"type":"order.shipped","timestamp":"{{{at}}}","data":{"orderId":"{{{order}}}","shipment":{"id":"s1","carrier":"DHL",
        "trackingNumber":"00340000000000000017","trackingUrl":"https://tracking.example/17",
        "lines":[{"id":"l1","quantity":2},{"id":"l2","quantity":1}] } } }
        """);

    public static StandardWebhook Delivered(string order, Instant at, Instant sentAt) => new(
        $"{order}-delivered",
        sentAt,
        $$$"""{"type":"order.delivered","timestamp":"{{{at}}}","data":{"orderId":"{{{order}}}","shipmentId":"s1"}}""");

    public static StandardWebhook Cancelled(string order, Instant at, Instant sentAt) => new(
        $"{order}-cancelled",
        sentAt,
        $$$"""{"type":"order.cancelled","timestamp":"{{{at}}}","data":{"orderId":"{{{order}}}","reason":"customer"}}""");
}
