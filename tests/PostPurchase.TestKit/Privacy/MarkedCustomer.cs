using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.TestKit.Privacy;

/// <summary>
/// A customer all of whose personal data are words that stand nowhere else, so that they can be searched for. The order ids are the
/// shop's and may stay.
/// </summary>
public static class MarkedCustomer
{
    public const string Id = "MkId77";
    public const string Email = "mk-address@example.com";
    public const string Comment = "mkcomment";

    /// <summary>What may stand nowhere once the customer is erased.</summary>
    public static IReadOnlyList<string> Marks { get; } =
    [
        "mk-address", "MkFirst", "MkLast", "MkStreet", "MkCity", "1977-07-07", "71717", Comment, "MkTrack", "MkVoucher", "MkReason", "MkLabel", "MkWhy", "MkVariant", "MkImage",
    ];

    /// <summary>An order with all that can be said of it, the customer's own news, and a webhook that can't be understood.</summary>
    public static IReadOnlyList<StandardWebhook> Webhooks(string order, Instant at) =>
    [
        new($"{order}-changed", at, $$$$$"""{"type":"customer.changed","timestamp":"{{{{{at}}}}}","data":{"customer":{"id":"{{{{{Id}}}}}","email":"{{{{{Email}}}}}","firstName":"MkFirst","lastName":"MkLast","birthday":"1977-07-07","language":"de"}}}"""),
        new($"{order}-placed", at, Placed(order, at)),
        new($"{order}-shipped", at, $$$$$"""{"type":"order.shipped","timestamp":"{{{{{at}}}}}","data":{"orderId":"{{{{{order}}}}}","shipment":{"id":"s1","carrier":"DHL","trackingNumber":"MkTrack1","trackingUrl":"https://dhl.example/MkTrack1","lines":[{"id":"l1","quantity":1}]}}}"""),
        new($"{order}-return", at, $$$$$"""{"type":"return.requested","timestamp":"{{{{{at}}}}}","data":{"orderId":"{{{{{order}}}}}","returnId":"r1","lines":[{"id":"l1","quantity":1,"reason":"MkReason"}],"labelUrl":"https://dhl.example/MkLabel"}}"""),
        new($"{order}-cancelled", at, $$$$$"""{"type":"order.cancelled","timestamp":"{{{{{at}}}}}","data":{"orderId":"{{{{{order}}}}}","reason":"MkWhy"}}"""),
    ];

    /// <summary>It names the customer, and is refused.</summary>
    public static StandardWebhook Malformed(Instant at) => new(
        "malformed", at, $$$$$"""{"type":"order.placed","timestamp":"{{{{{at}}}}}","data":{"order":{"id":null,"email":"{{{{{Email}}}}}","customer":{"lastName":"MkLast"}}}}""");

    public static StandardWebhook Erased(Instant at) => new(
        "erased", at, $$$$$"""{"type":"customer.erased","timestamp":"{{{{{at}}}}}","data":{"customer":{"id":"{{{{{Id}}}}}"}}}""");

    public static string Placed(string order, Instant at) =>
        $$$$$"""{"type":"order.placed","timestamp":"{{{{{at}}}}}","data":{"order":{"id":"{{{{{order}}}}}","number":"#{{{{{order}}}}}","currency":"EUR","email":"{{{{{Email}}}}}","language":"de","customer":{"id":"{{{{{Id}}}}}","firstName":"MkFirst","lastName":"MkLast","birthday":"1977-07-07","acceptsMarketing":true},"deliveryAddress":{"name":"MkFirst MkLast","street":"MkStreet 7","postalCode":"71717","city":"MkCity","region":"BW","country":"DE"},"lines":[{"id":"l1","title":"Kaffee","variant":"MkVariant","imageUrl":"https://cdn.example/MkImage.jpg","quantity":1,"unitPrice":"9.50","total":"9.50"}],"totals":{"total":"9.50"},"vouchers":["MkVoucher"]}}}""";
}
