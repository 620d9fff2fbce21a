using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>A store that takes a number of commits and then breaks.</summary>
internal sealed class BrittleStore(IPartitionStore store, int commits) : IPartitionStore
{
    private int _left = commits;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) => store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        Interlocked.Decrement(ref _left) >= 0 ? store.Commit(partition, changes, cancellation) : throw new IOException("The disk is full.");
}
