using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Bench.Filling;

/// <summary>Whoever fills the store looks at each order itself, right after its news.</summary>
internal sealed class PileWakeups(PileStore pile) : IWakeups
{
    public ValueTask<CommitResult> Commit(OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation) =>
        pile.Commit(key.Partition, changes, cancellation);

    public ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation) => ValueTask.CompletedTask;
}
