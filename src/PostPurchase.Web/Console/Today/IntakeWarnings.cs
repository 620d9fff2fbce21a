using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Web.Console.Today;

/// <summary>Webhooks that could not be understood, and so started nothing.</summary>
internal sealed class IntakeWarnings(IntakeLedger ledger) : IShopWarnings
{
    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        // Each is kept with its payload: the latest says enough, their page counts them.
        if (await ledger.ListMalformed(shop.Id, 1, cancellation) is not [var latest])
        {
            return [];
        }

        var at = latest.ReceivedAt.InZone(RecipientPlaces.For(null, shop).Zone).LocalDateTime;
        return
        [
            new ShopWarning(
                true,
                $"Webhooks waren nicht zu verstehen, zuletzt {Locale.For(Languages.German).Moment(at)}.",
                $"Webhooks could not be understood, the latest {Locale.For(Languages.English).Moment(at)}.",
                "deliveries/unread"),
        ];
    }
}
