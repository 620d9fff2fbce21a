namespace PostPurchase.TestKit.Webhooks;

/// <summary>One body of each canonical type, with all optional members.</summary>
public static class StandardBodies
{
    public const string Placed = """
        {"type":"order.placed","timestamp":"2026-03-26T10:00:00+01:00","data":{"order":{"id":"A/1","number":"#A1","currency":"eur","email":"anna@example.com","language":"de",
          "customer":{"id":"c1","firstName":"Anna","lastName":"Müller","birthday":"1990-05-01","acceptsMarketing":true},
          "deliveryAddress":{"name":"Anna Müller","street":"Invalidenstr. 1","postalCode":"10115","city":"Berlin","region":"BE","country":"DE"},
          "lines":[{"id":"l1","productId":"p1","sku":"KA-1","title":"Kaffee","quantity":2,"unitPrice":"14.95","total":"29.90","tags":["coffee","gift"],"imageUrl":"https://shop.example.com/1.jpg","productUrl":"https://shop.example.com/1"},
            {"id":"l2"}],
          "totals":{"subtotal":"29.90","discount":"0.00","shipping":"4.90","tax":"5.56","total":"34.80"},"vouchers":["BDAY-1"],"unknown":{"x":[1]}}}}
        """;

    public const string Paid = """{"type":"order.paid","timestamp":"2026-03-26T09:01:00Z","data":{"orderId":"A/1"}}""";

    public const string Shipped = """
        {"type":"order.shipped","timestamp":"2026-03-27T09:00:00Z","data":{"orderId":"A/1","shipment":{"id":"s1","carrier":"DHL","trackingNumber":"0034","trackingUrl":"https://dhl.example.com/0034","lines":[{"id":"l1","quantity":2},{"id":"l2"}]}}}
        """;

    public const string Delivered = """{"type":"order.delivered","timestamp":"2026-03-28T09:00:00Z","data":{"orderId":"A/1","shipmentId":"s1"}}""";

    public const string Cancelled = """{"type":"order.cancelled","timestamp":"2026-03-28T09:00:00Z","data":{"orderId":"A/1","reason":"customer"}}""";

    public const string Refunded = """{"type":"order.refunded","timestamp":"2026-03-29T09:00:00Z","data":{"orderId":"A/1","amount":"14.95","lines":[{"id":"l1","quantity":1}]}}""";

    public const string ReturnRequested = """
        {"type":"return.requested","timestamp":"2026-03-29T09:00:00Z","data":{"orderId":"A/1","returnId":"r1","lines":[{"id":"l1","quantity":1,"reason":"too large"}],"labelUrl":"https://dhl.example.com/label"}}
        """;

    public const string ReturnReceived = """{"type":"return.received","timestamp":"2026-03-30T09:00:00Z","data":{"orderId":"A/1","returnId":"r1"}}""";

    public const string ReturnRefunded = """{"type":"return.refunded","timestamp":"2026-03-31T09:00:00Z","data":{"orderId":"A/1","returnId":"r1","amount":14.95}}""";

    public const string WithdrawalDeclared = """
        {"type":"withdrawal.declared","timestamp":"2026-03-30T09:00:00Z","data":{"orderId":"A/1","withdrawalId":"w1","lines":[{"id":"l1","quantity":1}],"name":"Anna Müller","email":"anna@example.org","statement":"I withdraw."}}
        """;

    public const string CustomerChanged = """
        {"type":"customer.changed","timestamp":"2026-03-26T09:00:00Z","data":{"customer":{"id":"c1","email":"anna@example.com","language":"de","birthday":"1990-05-01","acceptsMarketing":false}}}
        """;

    public const string CustomerErased = """{"type":"customer.erased","timestamp":"2026-03-26T09:00:00Z","data":{"customer":{"id":"c1","email":"anna@example.com"}}}""";

    public static IReadOnlyList<string> All { get; } =
    [
        Placed, Paid, Shipped, Delivered, Cancelled, Refunded, ReturnRequested, ReturnReceived, ReturnRefunded, WithdrawalDeclared, CustomerChanged, CustomerErased,
    ];
}
