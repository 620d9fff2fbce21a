using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>How news of an order is made durable in a way that the order is looked at afterwards, whatever happens in between.</summary>
public interface IWakeups
{
    /// <summary>
    /// Commits changes to the order's partition, all or none, and with them that the order has work due at
    /// <paramref name="now"/>. Once it has answered, a crash can delay the look at the order, but not prevent it.
    /// </summary>
    ValueTask<CommitResult> Commit(OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation);

    /// <summary>The order has work due at <paramref name="now"/> because of news elsewhere, which are durable already. As durable as above.</summary>
    ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation);
}
