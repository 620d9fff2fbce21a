using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reviews;

/// <summary>Where reviews of an order are written. Targets come from the shop's settings; the order only fills in its own numbers.</summary>
public static class ReviewLinks
{
    private const string OrderNumber = "{orderNumber}";
    private const string ProductId = "{productId}";
    private const string Sku = "{sku}";

    /// <summary>The shop's usable platforms: https, and no order's number in the name of the host.</summary>
    public static IEnumerable<ReviewPlatform> Platforms(Shop shop)
    {
        var listed = shop.ReviewPlatforms.Where(IsUsable);
        return SafeLink.Web(shop.Brand.ReviewUrl) is { } own ? listed.Prepend(new ReviewPlatform("shop", shop.Name, own)) : listed;
    }

    internal static bool IsUsable(ReviewPlatform platform) => Fill(platform, "x", "x", "x") is not null;

    /// <summary>For the order first, then for each kept product, the dearest first.</summary>
    public static IReadOnlyList<ReviewTarget> Of(Shop shop, OrderState state, Order order)
    {
        var platforms = Platforms(shop).ToList();
        var products = state.KeptLines
            .OrderByDescending(line => line.UnitPrice?.Amount ?? line.Total?.Amount ?? 0)
            .DistinctBy(line => line.ProductId ?? line.Sku ?? line.Id, StringComparer.Ordinal);
        return
        [
            .. from platform in platforms
               where !IsPerProduct(platform)
               select Target(platform, null, order) into target
               where target is not null
               select target,
            .. from line in products
               from platform in platforms
               where IsPerProduct(platform)
               select Target(platform, line, order) into target
               where target is not null
               select target,
        ];
    }

    private static bool IsPerProduct(ReviewPlatform platform) =>
        platform.Url.Contains(ProductId, StringComparison.Ordinal) || platform.Url.Contains(Sku, StringComparison.Ordinal);

    private static ReviewTarget? Target(ReviewPlatform platform, OrderLine? line, Order order) =>
        platform.Url == SafeLink.Web(platform.Url) && !platform.Url.Contains('{', StringComparison.Ordinal)
            ? new ReviewTarget(platform, line, platform.Url)
            : Fill(platform, order.Number, line?.ProductId, line?.Sku) is { } url ? new ReviewTarget(platform, line, url) : null;

    /// <summary>The address with its placeholders filled in; null where something is unknown or the result leads elsewhere.</summary>
    private static string? Fill(ReviewPlatform platform, string number, string? product, string? sku)
    {
        if (Uses(platform, ProductId, product) || Uses(platform, Sku, sku))
        {
            return null;
        }

        var url = platform.Url
            .Replace(OrderNumber, Uri.EscapeDataString(number), StringComparison.Ordinal)
            .Replace(ProductId, Uri.EscapeDataString(product ?? ""), StringComparison.Ordinal)
            .Replace(Sku, Uri.EscapeDataString(sku ?? ""), StringComparison.Ordinal);
        return SafeLink.Image(url) is { } safe && !Authority(platform.Url).Contains('{', StringComparison.Ordinal) ? safe : null;
    }

    private static bool Uses(ReviewPlatform platform, string placeholder, string? value) =>
        string.IsNullOrEmpty(value) && platform.Url.Contains(placeholder, StringComparison.Ordinal);

    /// <summary>What stands between the scheme and the path: whom the address leads to.</summary>
    private static string Authority(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        var rest = start < 0 ? url : url[(start + 2)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }
}
