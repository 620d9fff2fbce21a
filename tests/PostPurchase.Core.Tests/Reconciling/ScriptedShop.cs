using System.Text;
using System.Text.Json.Nodes;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Tests.Reconciling;

/// <summary>A WooCommerce shop whose orders are in memory, two a page, with answers that a test puts before them.</summary>
internal sealed class ScriptedShop : IShopOrders
{
    private const int PageSize = 2;

    public string Platform => "woocommerce";

    public List<JsonObject> Orders { get; } = [];

    /// <summary>Given instead of orders, the first one first.</summary>
    public Queue<ShopAnswer> Before { get; } = [];

    public List<(OrderQuery Query, string? Cursor)> Asked { get; } = [];

    public ValueTask<ShopAnswer> Read(ShopConnection connection, OrderQuery query, string? cursor, CancellationToken cancellation)
    {
        Asked.Add((query, cursor));
        if (Before.TryDequeue(out var trouble))
        {
            return ValueTask.FromResult(trouble);
        }

        if (query is OrderQuery.Named named)
        {
            return ValueTask.FromResult<ShopAnswer>(Page(Orders.Where(order => named.Orders.Contains(new OrderId(order["id"]!.ToString()))), null));
        }

        var skip = cursor is null ? 0 : int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.FromResult<ShopAnswer>(
            Page(Orders.Skip(skip).Take(PageSize), skip + PageSize < Orders.Count ? $"{skip + PageSize}" : null));
    }

    private static ShopAnswer.Page Page(IEnumerable<JsonObject> orders, string? next) =>
        new([.. orders.Select(order => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(order.ToJsonString()))], next);
}
