namespace PostPurchase.Core.Storage;

/// <summary>
/// The one storage port, with the semantics of Azure Table Storage: rows in partitions, ordered by key (ordinal),
/// optimistic concurrency per row, atomic batches within a partition. A completed commit is durable.
/// </summary>
public interface IPartitionStore
{
    ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation);

    /// <summary>Rows with <paramref name="from"/> &lt;= key &lt; <paramref name="to"/>, in key order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation);

    /// <summary>All changes or none. One to 100 changes, each of another row, within <see cref="BatchLimits"/>.</summary>
    ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation);
}
