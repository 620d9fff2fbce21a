using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>Counts calls; each is one transaction of Table Storage, as long as a query fits a page.</summary>
internal sealed class CountingStore(IPartitionStore store) : IPartitionStore
{
    private int _calls;

    public int Calls => _calls;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);
        return store.Get(partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);
        return store.Query(partition, from, to, limit, cancellation);
    }

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);
        return store.Commit(partition, changes, cancellation);
    }
}
