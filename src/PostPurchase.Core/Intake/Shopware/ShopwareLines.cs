using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// The line items of an order. Promotions, credits and other rebates are line items with a negative price. A customised product
/// is a line item with others below it, whose prices are part of its own; only the upper one is a line for us.
/// </summary>
internal static class ShopwareLines
{
    public static IReadOnlyList<OrderLine> Of(PayloadNode order, string currency)
    {
        var all = order.Member("lineItems").Items();
        return [.. all.Where(IsLine).Select(item => Read(item, all, order, currency))];
    }

    public static IEnumerable<PayloadNode> Rebates(PayloadNode order) =>
        order.Member("lineItems").Items().Where(item => IsUpper(item) && IsRebate(item));

    /// <summary>Codes that the customer entered; a promotion that applies by itself has none.</summary>
    public static IReadOnlyList<string> Vouchers(PayloadNode order) =>
        [.. Rebates(order)
            .Where(item => item.Member("type").Text() == "promotion")
            .Select(item => item.ObjectMember("payload").Member("code").Text())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    /// <summary>With tax also where the customer sees net prices: it is what the customer pays.</summary>
    public static decimal Gross(PayloadNode item, PayloadNode order, string currency)
    {
        var total = item.Member("totalPrice").Money(currency)?.Amount ?? 0;
        return ShopwareAmounts.Clean(total + ShopwareTotals.TaxOnTop(item.ObjectMember("price"), order, currency));
    }

    private static bool IsLine(PayloadNode item) => IsUpper(item) && !IsRebate(item);

    private static bool IsUpper(PayloadNode item) => item.Member("parentId").Id() is null;

    private static bool IsRebate(PayloadNode item) =>
        item.Member("type").Text() is "promotion" or "credit" or "discount" || item.Member("totalPrice").Money("")?.Amount < 0;

    private static OrderLine Read(PayloadNode item, IReadOnlyList<PayloadNode> all, PayloadNode order, string currency)
    {
        var id = item.Member("id").RequiredId();
        var product = Product(item, id, all);
        var payload = product.ObjectMember("payload");
        var quantity = item.Member("quantity").RequiredQuantity();
        var gross = Gross(item, order, currency);
        return new OrderLine
        {
            Id = id,
            ProductId = product.Member("productId").Id() ?? item.Member("productId").Id(),
            Sku = payload.Member("productNumber").Text(),
            Title = item.Member("label").RequiredText(),
            Variant = Variant(payload),
            Quantity = quantity,
            UnitPrice = UnitPrice(item, gross, quantity, order, currency),
            Total = new Money(gross, currency),
            Tags = [.. payload.Member("tagIds").Values().Select(tag => tag.TextOrNumber()).OfType<string>()],
            ImageUrl = product.ObjectMember("cover").Member("url").Url() ?? item.ObjectMember("cover").Member("url").Url(),
            RequiresShipping = RequiresShipping(product),
        };
    }

    private static Money? UnitPrice(PayloadNode item, decimal gross, decimal quantity, PayloadNode order, string currency)
    {
        if (!ShopwareTotals.IsNet(order))
        {
            return ShopwareAmounts.Of(item.Member("unitPrice"), currency);
        }

        return quantity == 0 ? null : new Money(Math.Round(gross / quantity, 2, MidpointRounding.AwayFromZero), currency);
    }

    /// <summary>The line item itself, or for a container the first product below it.</summary>
    private static PayloadNode Product(PayloadNode item, string id, IReadOnlyList<PayloadNode> all)
    {
        if (item.Member("productId").Exists)
        {
            return item;
        }

        var below = all.Where(other => other.Member("parentId").Id() == id).Concat(item.Member("children").Values());
        return below.FirstOrDefault(other => other.IsObject && other.Member("productId").Exists, item);
    }

    private static string? Variant(PayloadNode payload)
    {
        var options = payload.Member("options").Values()
            .Select(option => option.IsObject ? option.Member("option").TextOrNumber() : null)
            .OfType<string>();
        return CleanText.Of(string.Join(", ", options), PayloadNode.MaxTextLength);
    }

    private static bool RequiresShipping(PayloadNode item)
    {
        var states = item.Member("states").Values().Select(state => state.TextOrNumber()).OfType<string>().ToList();
        return !states.Contains("is-download", StringComparer.Ordinal) || states.Contains("is-physical", StringComparer.Ordinal);
    }
}
