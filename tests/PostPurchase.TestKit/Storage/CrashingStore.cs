using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Ends the work at a chosen commit, as a crash does: before it is written, or just after.</summary>
public sealed class CrashingStore(IPartitionStore store) : IPartitionStore
{
    private int _left = int.MaxValue;
    private bool _afterWriting;

    /// <summary>The commit after so many others crashes.</summary>
    public void CrashAfter(int commits, bool afterWriting) => (_left, _afterWriting) = (commits, afterWriting);

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public async ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        var crashes = _left-- == 0;
        if (crashes && !_afterWriting)
        {
            throw new IOException("Crashed before the commit.");
        }

        var result = await store.Commit(partition, changes, cancellation);
        return crashes ? throw new IOException("Crashed after the commit.") : result;
    }
}
