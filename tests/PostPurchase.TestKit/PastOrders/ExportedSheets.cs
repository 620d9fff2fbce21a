using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.TestKit.PastOrders;

/// <summary>Files of past orders in each form that is read.</summary>
public static class ExportedSheets
{
    /// <summary>Two orders as Shopify exports them: #1001 with two lines, all of it done; #1002 just placed.</summary>
    public const string Shopify =
        """"
        Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Billing Name,Billing Address1,Billing Zip,Billing City,Billing Country,Shipping Name,Shipping Address1,Shipping Address2,Shipping Zip,Shipping City,Shipping Province,Shipping Country,Cancelled at,Refunded Amount,Id,Tags,Lineitem discount
        #1001,anna@example.com,paid,2026-03-26 10:05:00 +0100,fulfilled,2026-03-27 11:00:00 +0100,yes,EUR,34.40,4.90,2.57,39.30,SPRING,5.00,2026-03-26 10:00:00 +0100,2,"Hausmischung, 500 g",14.95,KA-1,true,fulfilled,Anna Müller,Invalidenstr. 1,'10115,Berlin,DE,Anna Müller,Invalidenstr. 1,Hinterhaus,'10115,Berlin,BE,DE,,0.00,5001,regular,5.00
        #1001,,,,,,,,,,,,,,,1,"Espresso ""Nachtzug""",9.50,KA-2,true,fulfilled,,,,,,,,,,,,,,,,,0.00
        #1002,ben@example.com,pending,,unfulfilled,,no,EUR,9.50,4.90,0.91,14.40,,0.00,2026-03-28 09:00:00 +0100,1,Espresso Nachtzug,9.50,KA-2,true,pending,Ben Beispiel,Am Markt 2,'20095,Hamburg,DE,,,,,,,,,0.00,5002,,0.00

        """";

    /// <summary>One of each form.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Shopify,
        Sheet("order_id,order_date,status,paid_date,order_total,order_currency,item_name,item_quantity,refund_items", "1,2026-03-26,completed,2026-03-26,\"10,00\",EUR,Mug,1,amount:3|x:1", "1,2026-03-26,refunded,,10.00,EUR,Cup,2,"),
        Sheet("Date,Order #,Status,Product(s)", "2026-03-26 10:00:00,731,completed,\"2× Mug, 1× Cup\""),
        Sheet("id;order_number;order_date_time;line_items;currency;amount_total;payment_state;delivery_state", "018d;1;2026-03-26T09:00:00Z;2x a|1x b;EUR;10;refunded;returned"),
        Sheet("orderId;number;orderTime;invoiceAmount;status;cleared;articleName;quantity;price", "1;2;2026-03-26 10:00:00;10;6;20;Mug;1;10"),
        Canonical.Placed("1", Instant.FromUtc(2026, 3, 26, 9, 0), default).Body.ReplaceLineEndings(""),
    ];

    /// <summary>A CSV of a header and rows, with their delimiter.</summary>
    public static string Sheet(params string[] rows) => string.Join('\n', rows) + "\n";
}
