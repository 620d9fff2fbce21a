using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>A connection in the JSON API; its secret is never shown.</summary>
internal sealed record ConnectionDocument(string Platform, string Address, string? KeyId, Instant Since)
{
    public static ConnectionDocument Of(ShopConnection connection) => new(connection.Platform, connection.Address, connection.KeyId, connection.Since);
}
