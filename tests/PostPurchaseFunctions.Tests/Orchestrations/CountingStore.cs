using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>
/// Counts calls; each is one transaction of Table Storage, as long as a query fits a page. What is in force of campaigns, and whether
/// there are pools of vouchers, is left out, like a shop's settings: it is read once in half a minute, whatever the number of orders.
/// </summary>
internal sealed class CountingStore(IPartitionStore store) : IPartitionStore
{
    private const string Pools = "vouchers|demo";

    private int _calls;

    public int Calls => _calls;

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
        if (!partition.Value.StartsWith("campaign", StringComparison.Ordinal) && partition.Value != Pools)
        {
            Interlocked.Increment(ref _calls);
        }
    }
}
