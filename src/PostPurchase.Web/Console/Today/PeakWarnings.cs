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
        var (late, expired) = (warning.Parts.Sum(part => part.Late), warning.Parts.Sum(part => part.Expired));
        return new ShopWarning(
            expired > 0,
            $"Am {Locale.For(Languages.German).Date(warning.Date)} passen nicht alle Mails in das Kontingent: {late} kommen später, {expired} gar nicht.",
            $"On {Locale.For(Languages.English).Date(warning.Date)} not all mails fit the quota: {late} go later, {expired} not at all.",
            "calendar");
    }
}
