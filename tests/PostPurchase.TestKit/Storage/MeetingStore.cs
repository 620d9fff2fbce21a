using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Lets somebody else get in between, as happens with several at once.</summary>
public sealed class MeetingStore(IPartitionStore store) : IPartitionStore
{
    private string? _partition;
    private Func<Task>? _meanwhile;
    private (string Partition, string Key) _read;
    private Func<Task>? _afterwards;

    /// <summary>Does something before the next commit to a partition; only once.</summary>
    public void BeforeCommit(string partition, Func<Task> meanwhile) => (_partition, _meanwhile) = (partition, meanwhile);

    /// <summary>Does something after the next reading of a row; only once.</summary>
    public void AfterGet(string partition, string key, Func<Task> afterwards) => (_read, _afterwards) = ((partition, key), afterwards);

    public async ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        var row = await store.Get(partition, key, cancellation);
        if ((partition.Value, key) == _read && _afterwards is { } afterwards)
        {
            _afterwards = null;
            await afterwards();
        }

        return row;
    }

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public async ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        if (partition.Value == _partition && _meanwhile is { } meanwhile)
        {
            _meanwhile = null;
            await meanwhile();
        }

        return await store.Commit(partition, changes, cancellation);
    }
}
