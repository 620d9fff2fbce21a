using NodaTime;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>Shop systems whose webhooks stay away.</summary>
internal sealed class SilenceWarnings(SilenceWatch watch) : IShopWarnings
{
    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc;
        return [.. (await watch.Look(shop, now, cancellation)).Where(platform => platform.IsSilent).Select(platform => Of(platform, zone))];
    }

    private static ShopWarning Of(PlatformSilence silence, DateTimeZone zone)
    {
        var (name, last) = (DeliveryWords.NameOfPlatform(silence.Platform), silence.LastAt.InZone(zone).LocalDateTime);
        return new ShopWarning(
            true,
            $"Von {name} kam seit {Locale.For(Languages.German).Moment(last)} kein Webhook; das kann kein Zufall sein.",
            $"No webhook has come from {name} since {Locale.For(Languages.English).Moment(last)}; that can't be chance.",
            "deliveries");
    }
}
