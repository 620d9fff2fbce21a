using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>
/// Counts calls; each is one transaction of Table Storage, as long as a query fits a page. What is in force of campaigns, and whether
/// there are pools of vouchers or a catalogue, is left out, like a shop's settings: it is read once in half a minute, whatever the number
/// of orders.
/// </summary>
internal sealed class CountingStore(IPartitionStore store) : IPartitionStore
{
    private const string Pools = "vouchers|demo";
    private const string Catalogue = "catalogue|demo";

    private int _reads;
    private int _writes;
    private int _rows;
    private long _bytes;

    public int Calls => _reads + _writes;

    /// <summary>Reads of a row and queries.</summary>
    public int Reads => _reads;

    /// <summary>Batches, of one row or several.</summary>
    public int Writes => _writes;

    /// <summary>Rows in all batches.</summary>
    public int Rows => _rows;

    /// <summary>Data in all batches.</summary>
    public long Bytes => _bytes;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        CountRead(partition);
        return store.Get(partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        CountRead(partition);
        return store.Query(partition, from, to, limit, cancellation);
    }

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        if (IsCounted(partition))
        {
            Interlocked.Increment(ref _writes);
            Interlocked.Add(ref _rows, changes.Count);
            Interlocked.Add(ref _bytes, changes.Sum(Size));
        }

        return store.Commit(partition, changes, cancellation);
    }

    private void CountRead(PartitionKey partition)
    {
        if (IsCounted(partition))
        {
            Interlocked.Increment(ref _reads);
        }
    }

    private static bool IsCounted(PartitionKey partition) =>
        !partition.Value.StartsWith("campaign", StringComparison.Ordinal) && partition.Value is not (Pools or Catalogue);

    private static long Size(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Data.Length,
        RowChange.Put put => put.Data.Length,
        RowChange.Replace replace => replace.Data.Length,
        _ => 0,
    };
}
