using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.PastOrders.Formats.WooCommerceColumns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Exports of WooCommerce and its plugins: a row for each order or for each item, all columns of the order in each row.</summary>
internal sealed class WooCommerceSheet : ISheetFormat
{
    public PastOrderFormat Format => PastOrderFormat.WooCommerce;

    public string Needs => "WooCommerce's with Order Number (or order_id, Order #), Order Date (or Date) and Order Status (or Status)";

    public bool Recognises(SheetHeader header) => header.HasAny(Id, Number) && header.Has(Date) && header.Has(Status);

    /// <summary>
    /// The post's id, as in webhooks; where an export has only the number, that: it is the same unless a plugin numbers orders.
    /// </summary>
    public string? KeyOf(SheetRow row) => row[Id].Id() ?? row[Number].Id()?.TrimStart('#');

    public SheetOrder Read(IReadOnlyList<SheetRow> rows, Shop shop, DateTimeZone zone)
    {
        var first = rows[0];
        var id = KeyOf(first) is { Length: > 0 } key ? key : null;
        var placedAt = first[Date].Required(first[Date].Time(zone));
        var status = WooCommerceStatus.Of(first[Status].Required(first[Status].Text()));
        if (id is null)
        {
            first[first.Header.Has(Id) ? Id : Number].Report("is missing");
        }

        var currency = first[Currency].Currency();
        var modifiedAt = first[ModifiedAt].Time(zone) ?? first[CompletedAt].Time(zone) ?? first[PaidAt].Time(zone);
        var order = new Order
        {
            Id = new OrderId(id ?? ""),
            Number = first[Number].Id()?.TrimStart('#') ?? id ?? "",
            Currency = currency ?? Money.CurrencyOfOrder,
            PlacedAt = placedAt ?? Instant.MinValue,
            RevisedAt = modifiedAt is { } modified && modified > placedAt ? modified : placedAt ?? Instant.MinValue,
            Email = first[Email].Email(),
            Language = first[Language].Language(),
            Customer = Buyer(first),
            DeliveryAddress = ShippingAddress.Read(first) ?? BillingAddress.Read(first),
            Lines = WooCommerceSheetLines.Of(rows, currency),
            Totals = Totals(first, currency),
            Vouchers = Vouchers(first),
            ReportsDelivery = false,
        };
        return WooCommerceSheetEvents.Of(order, status, first, zone);
    }

    /// <summary>A guest is customer 0.</summary>
    private static Buyer? Buyer(SheetRow row)
    {
        var (first, last) = SheetAddress.Split(row[CustomerName].Text());
        var buyer = new Buyer
        {
            Id = row[CustomerId].Id() is { } id && id != "0" ? id : null,
            FirstName = row[BillingAddress.FirstName].Text() ?? first,
            LastName = row[BillingAddress.LastName].Text() ?? last,
        };
        return buyer == new Buyer() ? null : buyer;
    }

    /// <summary>Exports have the shipping without its tax; the other sums mix both and are left out.</summary>
    private static OrderTotals? Totals(SheetRow row, string? currency)
    {
        var shipping = row[Shipping].Money(currency);
        var shippingTax = row[ShippingTax].Money(currency)?.Amount ?? 0;
        var (tax, discount) = (row[Tax].Money(currency), row[Discount].Money(currency));
        return row[Total].Money(currency) is { } total
            ? new OrderTotals
            {
                Discount = discount,
                Shipping = shipping is { } net ? net with { Amount = net.Amount + shippingTax } : null,
                Tax = tax,
                Total = total,
            }
            : null;
    }

    /// <summary>Codes, or entries such as <c>code:SPRING|amount:5.00</c>.</summary>
    private static IReadOnlyList<string> Vouchers(SheetRow row) =>
    [
        .. (row[Coupons].Text() ?? "")
            .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => PackedFields.Of(entry).GetValueOrDefault("code", entry))
            .Select(code => CleanText.Of(code, PayloadNode.MaxTextLength))
            .OfType<string>(),
    ];
}
