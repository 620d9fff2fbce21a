using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>How a host is told that an order needs a look.</summary>
public interface IWakeups
{
    /// <summary>
    /// Notes that the order has work due at <paramref name="now"/>. Durable at the latest together with whatever the caller
    /// commits next: after a crash the order is looked at, even in vain, but never forgotten.
    /// </summary>
    ValueTask Announce(OrderKey key, Instant now, CancellationToken cancellation);

    /// <summary>The announced work is on record: a good moment to look. May be lost.</summary>
    ValueTask Nudge(OrderKey key, CancellationToken cancellation);
}
