using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>How one shop system exports its orders as CSV.</summary>
internal interface ISheetFormat
{
    PastOrderFormat Format { get; }

    /// <summary>What it is and which columns it is recognised by, for people who brought something else.</summary>
    string Needs { get; }

    bool Recognises(SheetHeader header);

    /// <summary>Names the order that a row belongs to. Rows of an order stand together.</summary>
    string? KeyOf(SheetRow row);

    /// <summary>Reads an order. Problems are reported to the rows; then what is returned doesn't count.</summary>
    SheetOrder Read(IReadOnlyList<SheetRow> rows, Shop shop, DateTimeZone zone);
}
