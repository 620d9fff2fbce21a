using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Tests.Vouchers;

/// <summary>A store that can't be reached after some commits.</summary>
internal sealed class FailingStore(IPartitionStore store) : IPartitionStore
{
    private int? _left;

    /// <summary>Null: it works.</summary>
    public void FailAfter(int? commits) => _left = commits;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) => store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        _left-- <= 0 ? throw new IOException("The store can't be reached.") : store.Commit(partition, changes, cancellation);
}
