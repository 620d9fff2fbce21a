using System.Globalization;
using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.PastOrders.Formats.Shopware6Columns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Shopware 6's order export: one row for an order.</summary>
internal sealed class Shopware6Sheet : ISheetFormat
{
    public PastOrderFormat Format => PastOrderFormat.Shopware6;

    public string Needs => "Shopware 6's profile \"Default orders\" with id, order_number, order_date_time and line_items";

    public bool Recognises(SheetHeader header) => header.Has(Id) && header.Has(Number) && header.Has(PlacedAt);

    public string? KeyOf(SheetRow row) => row[Id].Id();

    public SheetOrder Read(IReadOnlyList<SheetRow> rows, Shop shop, DateTimeZone zone)
    {
        var row = rows[0];
        if (rows.Count > 1)
        {
            rows[1][Id].Report("is that of the row before");
        }

        var id = row[Id].Required(row[Id].Id());
        var placedAt = row[PlacedAt].Required(row[PlacedAt].Time(zone)) ?? Instant.MinValue;
        var updatedAt = row[UpdatedAt].Time(zone) ?? placedAt;
        var currency = row[Currency].Currency();
        var order = new Order
        {
            Id = new OrderId(id ?? ""),
            Number = row[Number].Id() ?? id ?? "",
            Currency = currency ?? Money.CurrencyOfOrder,
            PlacedAt = placedAt,
            RevisedAt = Instant.Max(updatedAt, placedAt),
            Email = row[Email].Email(),
            Language = row[Language].Language(),
            Customer = Buyer(row),
            DeliveryAddress = AddressOf(row),
            Lines = Lines(row, shop),
            Totals = row[Total].Money(currency) is { } total
                ? new OrderTotals { Shipping = row[Shipping].Money(currency), Total = total }
                : null,
            ReportsDelivery = false,
        };
        return new SheetOrder(Shopware6SheetEvents.Of(order, row, zone));
    }

    private static Buyer? Buyer(SheetRow row)
    {
        var buyer = new Buyer { Id = row[CustomerId].Id(), FirstName = row[FirstName].Text(), LastName = row[LastName].Text() };
        return buyer == new Buyer() ? null : buyer;
    }

    private static Address? AddressOf(SheetRow row)
    {
        var address = ShippingAddress.Read(row) ?? BillingAddress.Read(row);
        var name = SheetAddress.Join(" ", row[FirstName].Text(), row[LastName].Text());
        return address is { Name: null } ? address with { Name = name } : address;
    }

    /// <summary>
    /// The export has <c>2x {product id}</c> for each line, without the product's name (OrderSerializer); promotions have no
    /// product.
    /// </summary>
    private static List<OrderLine> Lines(SheetRow row, Shop shop)
    {
        var lines = new List<OrderLine>();
        foreach (var entry in (row[Items].Text(SheetReader.MaxRow) ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var times = entry.IndexOf('x', StringComparison.Ordinal);
            var product = times < 0 ? null : CleanText.Of(entry[(times + 1)..], PayloadNode.MaxTextLength);
            if (times < 0 || !decimal.TryParse(entry.AsSpan(0, times), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) || quantity > 1_000_000)
            {
                row[Items].Report("must have entries such as 2x 0fa91ce3e96a4bc2be4bd9ce752c3425 with | between");
                break;
            }

            if (product is not null)
            {
                lines.Add(new OrderLine { Id = $"{lines.Count + 1}", ProductId = product, Title = Nameless(shop), Quantity = quantity });
            }
        }

        return lines;
    }

    private static string Nameless(Shop shop) => shop.Language.StartsWith("de", StringComparison.Ordinal) ? "Artikel" : "Item";
}
