using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Fails a commit when told to, as a disk or a network does.</summary>
public sealed class BreakingStore(IPartitionStore store) : IPartitionStore
{
    private string? _broken;

    /// <summary>The next commit to a partition fails, and writes nothing.</summary>
    public void BreakNext(string partition) => _broken = partition;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        if (partition.Value != _broken)
        {
            return store.Commit(partition, changes, cancellation);
        }

        _broken = null;
        throw new IOException("The disk is full.");
    }
}
