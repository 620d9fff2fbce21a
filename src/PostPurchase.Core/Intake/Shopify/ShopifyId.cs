using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Ids, which stand as numbers or as global ids (<c>gid://shopify/Order/123</c>).</summary>
internal static class ShopifyId
{
    private const string GlobalPrefix = "gid://shopify/";

    /// <summary>The bare number, so that both forms name the same thing.</summary>
    public static string? Of(PayloadNode node)
    {
        var id = node.Id();
        if (id is null || !id.StartsWith(GlobalPrefix, StringComparison.Ordinal))
        {
            return id;
        }

        var number = id[(id.LastIndexOf('/') + 1)..];
        return number.Length == 0 ? null : number;
    }

    /// <summary>The id of an object, by either of its members.</summary>
    public static string RequiredOf(PayloadNode item) =>
        Of(item.Member("id")) ?? Of(item.Member("admin_graphql_api_id")) ?? throw item.Member("id").Problem("is missing");

    /// <summary>The order that something else belongs to.</summary>
    public static OrderId RequiredOrderOf(PayloadNode item)
    {
        var order = item.Member("order");
        var id = Of(item.Member("order_id")) ?? Of(order.Member("id")) ?? Of(order.Member("admin_graphql_api_id"));
        return new OrderId(id ?? throw item.Member("order_id").Problem("is missing"));
    }
}
