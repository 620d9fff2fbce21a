using System.Net;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>The lines of an order. Nothing in them tells a download from a parcel, so all count as to be shipped.</summary>
internal static class WooCommerceLines
{
    // How WooCommerce joins a product's name with the attributes of the variation, now and in older versions.
    private static readonly string[] TitleSeparators = [" - ", " – ", ", ", ": "];

    public static IReadOnlyList<OrderLine> Of(PayloadNode order, string currency) =>
        [.. Nodes(order).Select(line => Read(line, currency))];

    /// <summary>
    /// Once each: a line that stands there twice with the same id (seen after faulty imports) was ordered and paid once.
    /// </summary>
    public static IEnumerable<PayloadNode> Nodes(PayloadNode order) =>
        order.Member("line_items").Items().DistinctBy(line => line.Member("id").RequiredId(), StringComparer.Ordinal);

    private static OrderLine Read(PayloadNode line, string currency)
    {
        var quantity = line.Member("quantity").RequiredQuantity();
        var total = WooCommerceAmounts.Gross(line, "total", "total_tax", currency);
        var title = Plain(line.Member("name").Text()) ?? throw line.Member("name").Problem("is missing");
        return new OrderLine
        {
            Id = line.Member("id").RequiredId(),
            ProductId = Known(line.Member("product_id").Id()),
            Sku = line.Member("sku").Text(),
            Title = title,
            Variant = Known(line.Member("variation_id").Id()) is null ? null : Variant(line, title),
            Quantity = quantity,
            UnitPrice = WooCommerceAmounts.PerPiece(total, quantity),
            Total = total,
            ImageUrl = line.ObjectMember("image").Member("src").Url(),
        };
    }

    /// <summary>The chosen attributes, less those that WooCommerce has put into the title already.</summary>
    private static string? Variant(PayloadNode line, string title)
    {
        var known = title.Split(TitleSeparators, StringSplitOptions.TrimEntries);
        var values = WooCommerceMeta.Of(line)
            .Where(meta => !meta.Key.StartsWith('_'))
            .Select(meta => Shown(meta.Entry))
            .OfType<string>()
            .Where(value => !known.Contains(value, StringComparer.OrdinalIgnoreCase));
        return CleanText.Of(string.Join(", ", values), PayloadNode.MaxTextLength);
    }

    private static string? Shown(PayloadNode meta) =>
        Plain(meta.Member("display_value").TextOrNumber() ?? meta.Member("value").TextOrNumber());

    // WordPress stores an & as &amp; in what shop managers write (wp_filter_kses), and WooCommerce sends it as stored.
    private static string? Plain(string? html) => CleanText.Of(WebUtility.HtmlDecode(html), PayloadNode.MaxTextLength);

    // WooCommerce writes 0 for none: a product deleted since, a line without variation.
    private static string? Known(string? id) => id is "0" ? null : id;
}
