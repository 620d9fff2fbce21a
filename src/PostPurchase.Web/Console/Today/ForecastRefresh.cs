using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.SignIn;

namespace PostPurchase.Web.Console.Today;

/// <summary>Whoever signs in finds a forecast of the day.</summary>
internal sealed class ForecastRefresh(ForecastWork work, IOutboxSignal signal) : IAfterSignIn
{
    private static readonly Duration Longest = Duration.FromHours(6);

    public async ValueTask SignedIn(Shop shop, Instant now, CancellationToken cancellation)
    {
        await work.Refresh(shop.Id, Longest, now, cancellation);
        signal.Raise();
    }
}
