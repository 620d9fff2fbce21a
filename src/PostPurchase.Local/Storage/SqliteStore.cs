using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Local.Storage;

/// <summary>The storage port on the local database.</summary>
/// <remarks>A commit that has begun is not cancelled: its outcome would be unknown.</remarks>
internal sealed class SqliteStore(SqliteDatabase database) : IPartitionStore
{
    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            database.Read((partition, key), static (session, at) => RowTable.Get(session, at.partition, at.key)));
    }

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return ValueTask.FromResult<IReadOnlyList<Row>>(database.Read(
            (partition, from, to, limit),
            static (session, at) => RowTable.Query(session, at.partition, at.from, at.to, at.limit)));
    }

    public ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var bytes = BatchLimits.Check(partition, changes);
        return new(database.Write(session => RowTable.Commit(session, partition, changes), bytes));
    }

    /// <summary>
    /// Commits and, in the same transaction, makes the order due <paramref name="now"/>: a crash loses neither without the
    /// other, and the order does not run before its rows are there. A conflict announces nothing.
    /// </summary>
    public ValueTask<CommitResult> CommitAndAnnounce(
        PartitionKey partition, IReadOnlyList<RowChange> changes, string orderKey, Instant now)
    {
        var bytes = BatchLimits.Check(partition, changes);
        return new(database.Write(
            session =>
            {
                var result = RowTable.Commit(session, partition, changes);
                if (result is CommitResult.Committed)
                {
                    WakeTable.Announce(session, orderKey, now);
                }

                return result;
            },
            bytes));
    }
}
