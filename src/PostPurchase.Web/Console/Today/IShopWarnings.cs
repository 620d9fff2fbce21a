using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Today;

/// <summary>Watches one thing in a shop. Asked whenever somebody opens the console, so it reads a few rows at most.</summary>
public interface IShopWarnings
{
    ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation);
}
