using System.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>Files of past orders, and what is read from them.</summary>
internal static class Exported
{
    /// <summary>Two orders as Shopify exports them: #1001 with two lines, all of it done; #1002 just placed.</summary>
    public const string Shopify =
        """"
        Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Billing Name,Billing Address1,Billing Zip,Billing City,Billing Country,Shipping Name,Shipping Address1,Shipping Address2,Shipping Zip,Shipping City,Shipping Province,Shipping Country,Cancelled at,Refunded Amount,Id,Tags,Lineitem discount
        #1001,anna@example.com,paid,2026-03-26 10:05:00 +0100,fulfilled,2026-03-27 11:00:00 +0100,yes,EUR,34.40,4.90,2.57,39.30,SPRING,5.00,2026-03-26 10:00:00 +0100,2,"Hausmischung, 500 g",14.95,KA-1,true,fulfilled,Anna Müller,Invalidenstr. 1,'10115,Berlin,DE,Anna Müller,Invalidenstr. 1,Hinterhaus,'10115,Berlin,BE,DE,,0.00,5001,regular,5.00
        #1001,,,,,,,,,,,,,,,1,"Espresso ""Nachtzug""",9.50,KA-2,true,fulfilled,,,,,,,,,,,,,,,,,0.00
        #1002,ben@example.com,pending,,unfulfilled,,no,EUR,9.50,4.90,0.91,14.40,,0.00,2026-03-28 09:00:00 +0100,1,Espresso Nachtzug,9.50,KA-2,true,pending,Ben Beispiel,Am Markt 2,'20095,Hamburg,DE,,,,,,,,,0.00,5002,,0.00

        """";

    public static PastOrderFile Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    public static PastOrderFile Open(byte[] bytes) => PastOrderFile.Open(new MemoryStream(bytes), A.Shop());

    public static IReadOnlyList<PastOrderEntry> Read(string text) => [.. Open(text).Entries];

    public static IReadOnlyList<PastOrderEntry> Read(byte[] bytes) => [.. Open(bytes).Entries];

    /// <summary>A CSV of a header and rows, with their delimiter.</summary>
    public static string Sheet(params string[] rows) => string.Join('\n', rows) + "\n";

    public static PastOrderEntry.Understood Understood(this PastOrderEntry entry) => Assert.IsType<PastOrderEntry.Understood>(entry);

    public static PastOrderEntry.Malformed Malformed(this PastOrderEntry entry) => Assert.IsType<PastOrderEntry.Malformed>(entry);

    public static Order Order(this PastOrderEntry entry) => entry.Event<OrderEvent.Placed>().Order;

    public static T Event<T>(this PastOrderEntry entry)
        where T : OrderEvent => Assert.Single(entry.Understood().OrderEvents.OfType<T>());

    /// <summary>The kinds of events, such as <c>Placed Paid Shipped</c>.</summary>
    public static string Kinds(this PastOrderEntry entry) =>
        string.Join(' ', entry.Understood().OrderEvents.Select(happened => happened.GetType().Name));
}
