using System.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.PastOrders;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>Files of past orders, and what is read from them.</summary>
internal static class Exported
{
    /// <inheritdoc cref="ExportedSheets.Shopify"/>
    public const string Shopify = ExportedSheets.Shopify;

    public static PastOrderFile Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    public static PastOrderFile Open(byte[] bytes) => PastOrderFile.Open(new MemoryStream(bytes), A.Shop());

    public static IReadOnlyList<PastOrderEntry> Read(string text) => [.. Open(text).Entries];

    public static IReadOnlyList<PastOrderEntry> Read(byte[] bytes) => [.. Open(bytes).Entries];

    /// <summary>A CSV of a header and rows, with their delimiter.</summary>
    public static string Sheet(params string[] rows) => ExportedSheets.Sheet(rows);

    public static PastOrderEntry.Understood Understood(this PastOrderEntry entry) => Assert.IsType<PastOrderEntry.Understood>(entry);

    public static PastOrderEntry.Malformed Malformed(this PastOrderEntry entry) => Assert.IsType<PastOrderEntry.Malformed>(entry);

    public static Order Order(this PastOrderEntry entry) => entry.Event<OrderEvent.Placed>().Order;

    public static T Event<T>(this PastOrderEntry entry)
        where T : OrderEvent => Assert.Single(entry.Understood().OrderEvents.OfType<T>());

    /// <summary>The kinds of events, such as <c>Placed Paid Shipped</c>.</summary>
    public static string Kinds(this PastOrderEntry entry) =>
        string.Join(' ', entry.Understood().OrderEvents.Select(happened => happened.GetType().Name));
}
