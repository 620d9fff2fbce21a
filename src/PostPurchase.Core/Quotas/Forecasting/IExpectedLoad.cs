using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Knows of mails to come that no journey on the way has planned yet.</summary>
public interface IExpectedLoad
{
    /// <summary>Mails of a shop that are due in a time, <paramref name="to"/> excluded.</summary>
    ValueTask<IReadOnlyList<ExpectedMails>> Expect(Shop shop, Instant from, Instant to, CancellationToken cancellation);
}
