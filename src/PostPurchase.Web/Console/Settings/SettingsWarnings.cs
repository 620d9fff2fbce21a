using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Editing;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Console.Settings;

/// <summary>What the law asks for and is missing in the settings, and what will not work as it is set.</summary>
internal sealed class SettingsWarnings(SettingsDesk desk) : IShopWarnings
{
    private static readonly string[] Urgent = ["imprint-missing", "privacy-url-missing", "demo-secrets", "no-webhook-secret"];

    public ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation) => ValueTask.FromResult<IReadOnlyList<ShopWarning>>(
    [
        .. desk.Warnings(shop).Select(warning => new ShopWarning(
            Urgent.Contains(warning.Code, StringComparer.Ordinal), warning.German, warning.English, $"settings/{warning.Section}")),
    ]);
}
