using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>Gets ready what somebody who has just signed in is going to look at: what nobody looks at need not be counted.</summary>
public interface IAfterSignIn
{
    ValueTask SignedIn(Shop shop, Instant now, CancellationToken cancellation);
}
