using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.PastOrders.Formats.ShopifyColumns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Shopify's order export: a row for each line item, the order's own columns in its first row.</summary>
internal sealed class ShopifySheet : ISheetFormat
{
    public PastOrderFormat Format => PastOrderFormat.Shopify;

    public string Needs => "Shopify's order export with Name, Created at, Lineitem name and Lineitem quantity";

    public bool Recognises(SheetHeader header) =>
        header.Has(Name) && header.Has(CreatedAt) && header.Has(LineName) && header.Has(LinePieces);

    public string? KeyOf(SheetRow row) => row[Name].Id();

    public SheetOrder Read(IReadOnlyList<SheetRow> rows, Shop shop, DateTimeZone zone)
    {
        var first = rows[0];
        var name = first[Name].Required(first[Name].Id());
        var placedAt = first[CreatedAt].Required(first[CreatedAt].Time(zone));
        var currency = first[Currency].Currency();
        var order = new Order
        {
            // The webhooks' id, where the export has it: it came in later than the other columns.
            Id = new OrderId(first[Id].Id() ?? name ?? ""),
            Number = name ?? "",
            Currency = currency ?? Money.CurrencyOfOrder,
            PlacedAt = placedAt ?? Instant.MinValue,
            RevisedAt = placedAt ?? Instant.MinValue,
            Email = first[Email].Email(),
            Customer = Buyer(first),
            DeliveryAddress = ShippingAddress.Read(first) ?? BillingAddress.Read(first),
            Lines = [.. rows.Where(IsLine).Select((row, index) => Line(row, index, currency))],
            Totals = Totals(first, currency),
            Vouchers = [.. (first[DiscountCode].Text() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        return new SheetOrder(ShopifySheetEvents.Of(order, rows, zone));
    }

    /// <summary>Rows beyond the last line item carry nothing but further notes or payments.</summary>
    public static bool IsLine(SheetRow row) => row[LineName].Exists || row[LinePieces].Exists;

    private static Buyer? Buyer(SheetRow row)
    {
        var (first, last) = SheetAddress.Split(row[BillingAddress.FullName].Text() ?? row[ShippingAddress.FullName].Text());
        var buyer = new Buyer { FirstName = first, LastName = last, AcceptsMarketing = row[AcceptsMarketing].Flag() };
        return buyer == new Buyer() ? null : buyer;
    }

    /// <summary>The export has no ids of line items: their place in the order names them.</summary>
    private static OrderLine Line(SheetRow row, int index, string? currency)
    {
        var quantity = row[LinePieces].Required(row[LinePieces].Quantity()) ?? 0;
        var price = row[LinePrice].Money(currency);
        var discount = row[LineDiscount].Money(currency)?.Amount ?? 0;
        return new OrderLine
        {
            Id = $"{index + 1}",
            Sku = row[LineSku].Text(),
            Title = row[LineName].Required(row[LineName].Text()) ?? "",
            Quantity = quantity,
            UnitPrice = price,
            Total = price is { } each ? each with { Amount = (each.Amount * quantity) - discount } : null,
            RequiresShipping = row[LineRequiresShipping].Flag() ?? true,
        };
    }

    private static OrderTotals? Totals(SheetRow row, string? currency) => row[Total].Money(currency) is { } total
        ? new OrderTotals
        {
            Subtotal = row[Subtotal].Money(currency),
            Discount = row[DiscountAmount].Money(currency),
            Shipping = row[Shipping].Money(currency),
            Tax = row[Taxes].Money(currency),
            Total = total,
        }
        : null;
}
