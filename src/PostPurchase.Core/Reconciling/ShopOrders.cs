using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>Asks the shop's system of a platform, and reads what it gives.</summary>
public sealed class ShopOrders(IEnumerable<IShopOrders> platforms, ShopOrderReader reader)
{
    private readonly Dictionary<string, IShopOrders> _platforms = platforms.ToDictionary(one => one.Platform, StringComparer.Ordinal);

    /// <summary>Platforms whose API can be asked.</summary>
    public IReadOnlyList<string> Platforms => [.. _platforms.Keys.Order(StringComparer.Ordinal)];

    internal static ShopConnection? ConnectionOf(Shop shop, string platform) =>
        shop.Connections.FirstOrDefault(connection => connection.Platform == platform);

    internal ValueTask<ShopAnswer> Ask(Shop shop, string platform, OrderQuery query, string? cursor, CancellationToken cancellation) =>
        ConnectionOf(shop, platform) is { } connection && _platforms.TryGetValue(platform, out var api)
            ? api.Read(connection, query, cursor, cancellation)
            : ValueTask.FromResult<ShopAnswer>(new ShopAnswer.Refused(ShopTrouble.NoConnection));

    internal IEnumerable<PastOrderEntry> Read(Shop shop, string platform, ShopAnswer.Page page, long before, Instant now) =>
        page.Orders.Select((order, index) => reader.Read(platform, order, before + index + 1, shop, now));
}
