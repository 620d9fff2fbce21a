using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.SignIn;

namespace PostPurchase.Web.Console.Results;

/// <summary>Whoever signs in finds results of the last night.</summary>
internal sealed class ResultsRefresh(ResultsWork work, StoredResults stored, IOutboxSignal signal) : IAfterSignIn
{
    public async ValueTask SignedIn(Shop shop, Instant now, CancellationToken cancellation)
    {
        await work.Welcome(shop.Id, (await stored.Head(shop.Id, cancellation)).CountedAt, now, cancellation);
        signal.Raise();
    }
}
