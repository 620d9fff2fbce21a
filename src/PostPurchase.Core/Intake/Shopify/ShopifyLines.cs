using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Reads the lines of an order. Webhooks carry neither the products' tags nor their pictures.</summary>
internal static class ShopifyLines
{
    // The name Shopify gives to the one variant of a product that has none.
    private const string NoVariant = "Default Title";

    public static IReadOnlyList<OrderLine> Of(PayloadNode order, ShopifyAmounts amounts)
    {
        var lines = order.Member("line_items");
        return lines.Exists ? [.. lines.Items().Select(line => Line(line, amounts))] : throw lines.Problem("is missing");
    }

    /// <summary>The pieces of order lines in a parcel.</summary>
    public static IReadOnlyList<LineQuantity> PiecesOf(PayloadNode lines) =>
        [.. lines.Items().Select(line => new LineQuantity(ShopifyId.RequiredOf(line), line.Member("quantity").RequiredQuantity()))];

    private static OrderLine Line(PayloadNode line, ShopifyAmounts amounts)
    {
        var id = ShopifyId.RequiredOf(line);

        // Not current_quantity: what was removed since is told by the order's refunds.
        var quantity = line.Member("quantity").RequiredQuantity();
        var price = amounts.Of(line, "price");
        var variant = line.Member("variant_title").Text();
        return new OrderLine
        {
            Id = id,
            ProductId = line.Member("product_id").Id(),
            Sku = line.Member("sku").Text(),
            Title = line.Member("title").Text() ?? line.Member("name").RequiredText(),
            Variant = string.Equals(variant, NoVariant, StringComparison.Ordinal) ? null : variant,
            Quantity = quantity,
            UnitPrice = price,
            Total = price is { } unit ? unit with { Amount = (unit.Amount * quantity) - Discount(line, amounts) } : null,
            RequiresShipping = line.Member("requires_shipping").Flag() != false && line.Member("gift_card").Flag() != true,
        };
    }

    /// <summary>What was taken off the line, its share of discounts on the whole order included.</summary>
    private static decimal Discount(PayloadNode line, ShopifyAmounts amounts)
    {
        var allocations = line.Member("discount_allocations");
        return allocations.Exists
            ? allocations.Items().Sum(allocation => amounts.Of(allocation, "amount")?.Amount ?? 0)
            : amounts.Of(line, "total_discount")?.Amount ?? 0;
    }
}
