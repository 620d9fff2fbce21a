using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Web.Console.Today;

/// <summary>Days ahead on which more mails are due than the mail provider takes.</summary>
internal sealed class PeakWarnings(ForecastRows rows) : IShopWarnings
{
    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var today = now.InZone(RecipientPlaces.For(null, shop).Zone).Date;
        var ahead = (await rows.ReadWarnings(shop.Id, cancellation)).Where(warning => warning.Date >= today);
        return [.. ahead.Select(Of)];
    }

    private static ShopWarning Of(PeakWarning warning)
    {
        return new ShopWarning(
            warning.Parts.Any(part => part.Expired > 0),
            $"Am {Locale.For(Languages.German).Date(warning.Date)} passen nicht alle Mails in das Kontingent: {PeakWords.German(warning)}.",
            $"On {Locale.For(Languages.English).Date(warning.Date)} not all mails fit the quota: {PeakWords.English(warning)}.",
            "calendar");
    }
}
