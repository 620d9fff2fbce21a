using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.FrequencyCaps;

/// <summary>A store in memory that counts what it is asked, and gives way each time, so that callers get in between each other.</summary>
internal sealed class CountingStore : IPartitionStore
{
    private readonly MemoryStore _store = new();
    private int _reads;
    private int _commits;

    public int Reads => _reads;

    public int Commits => _commits;

    public async ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        await Task.Yield();
        return await _store.Get(partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        _store.Query(partition, from, to, limit, cancellation);

    public async ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _commits);
        await Task.Yield();
        return await _store.Commit(partition, changes, cancellation);
    }
}
