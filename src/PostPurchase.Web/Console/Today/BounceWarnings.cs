using NodaTime;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Today;

/// <summary>Mails that do not arrive, as far as the mail provider reports it and the last count saw it.</summary>
internal sealed class BounceWarnings(StoredResults stored, ResultsBook results) : IShopWarnings
{
    /// <summary>Of fewer reports a share says nothing.</summary>
    private const int Fewest = 50;

    /// <summary>Above this, receivers begin to distrust the sender; a rule of thumb of ours.</summary>
    private const double Most = 0.05;

    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var head = await stored.Head(shop.Id, cancellation);
        var mails = await results.Mails(shop.Id, head, ResultPeriod.All[0], cancellation);
        var reported = mails.Delivered + mails.Bounced;
        return reported >= Fewest && mails.Bounced > Most * reported
            ?
            [
                new ShopWarning(
                    true,
                    $"In den letzten sieben gezählten Tagen kamen {mails.Bounced} von {reported} Mails nicht an.",
                    $"In the last seven days that were counted, {mails.Bounced} of {reported} mails did not arrive.",
                    "results?days=7"),
            ]
            : [];
    }
}
