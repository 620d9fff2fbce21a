using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Quotas;

/// <summary>Counts transactions of the rows that pace mails.</summary>
internal sealed class CountedStore(IPartitionStore store) : IPartitionStore
{
    private int _quota;

    public int Quota => _quota;

    public void Reset() => _quota = 0;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        Count(partition);
        return store.Get(partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        Count(partition);
        return store.Query(partition, from, to, limit, cancellation);
    }

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        Count(partition);
        return store.Commit(partition, changes, cancellation);
    }

    private void Count(PartitionKey partition)
    {
        if (partition.Value == "quota")
        {
            Interlocked.Increment(ref _quota);
        }
    }
}
