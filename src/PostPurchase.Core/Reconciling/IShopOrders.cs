using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>Reads orders from a shop system's own API. Whatever goes wrong is an answer.</summary>
public interface IShopOrders
{
    /// <summary>The platform's name, as in webhooks' routes.</summary>
    string Platform { get; }

    /// <param name="connection">Where and with what key.</param>
    /// <param name="query">Which orders.</param>
    /// <param name="cursor">The <see cref="ShopAnswer.Page.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellation">Ends it.</param>
    ValueTask<ShopAnswer> Read(ShopConnection connection, OrderQuery query, string? cursor, CancellationToken cancellation);
}
