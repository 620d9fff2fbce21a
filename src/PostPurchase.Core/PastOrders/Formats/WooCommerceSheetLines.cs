using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;
using static PostPurchase.Core.PastOrders.Formats.WooCommerceColumns;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// The lines of an order, which plugins put into rows of their own, into numbered columns, or into one column. None has the ids
/// that webhooks give: their place in the order names them.
/// </summary>
internal static partial class WooCommerceSheetLines
{
    private const int MaxNumbered = 200;

    // line_item_1, line_item_2 … of WebToffee.
    private static readonly SheetColumn[] Numbered =
        [.. Enumerable.Range(1, MaxNumbered).Select(number => new SheetColumn($"line_item_{number}"))];

    public static IReadOnlyList<OrderLine> Of(IReadOnlyList<SheetRow> rows, string? currency)
    {
        var first = rows[0];
        List<OrderLine> lines = first.Header.Has(ItemName)
            ? [.. rows.Where(row => row[ItemName].Exists).Select(row => OfRow(row, currency))]
            : first.Header.Has(Numbered[0])
                ? [.. Numbered.TakeWhile(first.Header.Has).Select(column => OfPacked(first[column].Text(MaxPacked), currency)).OfType<OrderLine>()]
                : OfOneColumn(first, currency);
        return [.. lines.Select((line, index) => line with { Id = $"{index + 1}" })];
    }

    private static int MaxPacked => SheetReader.MaxRow;

    private static OrderLine OfRow(SheetRow row, string? currency)
    {
        var quantity = row[ItemQuantity].Quantity() ?? 1;
        var net = row[ItemTotal].Money(currency);
        var tax = row[ItemTax].Money(currency)?.Amount ?? 0;
        var price = row[ItemPrice].Money(currency);
        Money? total = net is { } sum ? sum with { Amount = sum.Amount + tax } : price is { } each ? each with { Amount = each.Amount * quantity } : null;
        return new OrderLine
        {
            Id = "",
            ProductId = row[ItemProduct].Id(),
            Sku = row[ItemSku].Text(),
            Title = Plain(row[ItemName].Text()) ?? "",
            Quantity = quantity,
            UnitPrice = price,
            Total = total,
        };
    }

    private static List<OrderLine> OfOneColumn(SheetRow row, string? currency)
    {
        var text = row[Items].Text(MaxPacked) ?? "";

        // WooCommerce's report writes "2× Mug, 1× Cup": a comma alone may be part of a name.
        var counted = Counted().Matches(text);
        return counted.Count > 0
            ? [.. counted.Select(item => new OrderLine
            {
                Id = "",
                Title = Plain(item.Groups["name"].Value) ?? item.Groups["name"].Value,
                Quantity = decimal.Parse(item.Groups["count"].ValueSpan, CultureInfo.InvariantCulture),
            })]
            : [.. text.Split(';').Select(entry => OfPacked(entry, currency)).OfType<OrderLine>()];
    }

    private static OrderLine? OfPacked(string? entry, string? currency)
    {
        var fields = PackedFields.Of(entry ?? "");
        if (Plain(fields.GetValueOrDefault("name")) is not { } title)
        {
            return null;
        }

        var quantity = Number(fields.GetValueOrDefault("quantity")) ?? 1;
        var total = Number(fields.GetValueOrDefault("total")) + (Number(fields.GetValueOrDefault("total_tax") ?? fields.GetValueOrDefault("tax")) ?? 0);
        return new OrderLine
        {
            Id = "",
            ProductId = fields.GetValueOrDefault("product_id") is { Length: > 0 and < 40 } product ? product : null,
            Sku = CleanText.Of(fields.GetValueOrDefault("sku"), PayloadNode.MaxTextLength),
            Title = title,
            Quantity = quantity,
            Total = total is { } sum && currency is not null ? new Money(sum, currency) : null,
        };
    }

    /// <summary>Null for anything that is no plausible number: a price in a packed column is never worth an order.</summary>
    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m ? value : null;

    // WordPress stores an & as &amp;, and some plugins export it as stored.
    private static string? Plain(string? html) => CleanText.Of(WebUtility.HtmlDecode(html), PayloadNode.MaxTextLength);

    [GeneratedRegex(@"(?<=^|,\s*)(?<count>[0-9]{1,6})\s?×\s(?<name>.+?)(?=,\s*[0-9]{1,6}\s?×\s|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();
}
