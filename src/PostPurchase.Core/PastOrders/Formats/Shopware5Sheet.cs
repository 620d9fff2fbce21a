using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.PastOrders.Formats.Shopware5Columns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Shopware 5's order export: a row for each position, all columns of the order in each.</summary>
internal sealed class Shopware5Sheet : ISheetFormat
{
    // s_order_details.modus: 0 product, 1 premium article, 2 voucher, 3 rebate, 4 surcharge, 10 bundle discount.
    private const decimal LastModeOfGoods = 1;

    public PastOrderFormat Format => PastOrderFormat.Shopware5;

    public string Needs => "Shopware 5's profile \"default_orders\" with orderId, number, orderTime, status and invoiceAmount";

    public bool Recognises(SheetHeader header) =>
        header.HasAny(Id, Number) && header.Has(PlacedAt) && header.HasAny(Total, LineId);

    public string? KeyOf(SheetRow row) => row[Id].Id() ?? row[Number].Id();

    public SheetOrder Read(IReadOnlyList<SheetRow> rows, Shop shop, DateTimeZone zone)
    {
        var first = rows[0];
        var id = KeyOf(first);
        if (id is null)
        {
            first[Id].Report("is missing");
        }

        var placedAt = first[PlacedAt].Required(first[PlacedAt].Time(zone)) ?? Instant.MinValue;

        // Net prices are those of business customers; what they pay is more.
        var currency = first[Currency].Currency();
        var shown = first[IsNet].Flag() == true ? null : currency;
        var lines = rows.Where(row => row[LineId].Exists || row[Title].Exists).Where(IsGoods).Select((row, index) => Line(row, index, shown)).ToList();
        var order = new Order
        {
            Id = new OrderId(id ?? ""),
            Number = first[Number].Id() ?? id ?? "",
            Currency = currency ?? Money.CurrencyOfOrder,
            PlacedAt = placedAt,
            RevisedAt = placedAt,
            Email = first[Email].Email(),
            Customer = Buyer(first),
            DeliveryAddress = ShippingAddress.Read(first) ?? BillingAddress.Read(first),
            Lines = lines,
            Totals = first[Total].Money(currency) is { } total
                ? new OrderTotals { Shipping = first[Shipping].Money(currency), Total = total }
                : null,
            ReportsDelivery = false,
        };
        return Shopware5SheetEvents.Of(order, rows, zone);
    }

    public static bool IsGoods(SheetRow row) => (row[Mode].Quantity() ?? 0) <= LastModeOfGoods;

    private static Buyer? Buyer(SheetRow row)
    {
        var buyer = new Buyer
        {
            Id = row[CustomerId].Id(),
            FirstName = row[BillingAddress.FirstName].Text(),
            LastName = row[BillingAddress.LastName].Text(),
        };
        return buyer == new Buyer() ? null : buyer;
    }

    private static OrderLine Line(SheetRow row, int index, string? currency)
    {
        var quantity = row[Quantity].Required(row[Quantity].Quantity()) ?? 0;
        var price = row[Price].Money(currency);
        return new OrderLine
        {
            Id = row[LineId].Id() ?? $"{index + 1}",
            ProductId = row[Product].Id(),
            Sku = row[Sku].Text(),
            Title = row[Title].Text() ?? row[Sku].Text() ?? "",
            Quantity = quantity,
            UnitPrice = price,
            Total = price is { } each ? each with { Amount = each.Amount * quantity } : null,
            RequiresShipping = row[Download].Flag() != true,
        };
    }
}
