using Microsoft.Data.Sqlite;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Simulating;

/// <summary>The rows of a data folder, for reading alone: a host may be running on it.</summary>
internal sealed class ReadOnlyFolder : IPartitionStore, IDisposable
{
    private readonly Session _session;

    private ReadOnlyFolder(Session session) => _session = session;

    /// <summary>Null where there is no data folder.</summary>
    /// <exception cref="DataFolderException">It can't be read.</exception>
    public static ReadOnlyFolder? Open(string folder)
    {
        var path = Path.Combine(folder, SqliteDatabase.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new ReadOnlyFolder(new Session(path, SqliteOpenMode.ReadOnly));
        }
        catch (SqliteException cause)
        {
            throw new DataFolderException($"The database '{path}' cannot be read. ({cause.Message})", cause);
        }
    }

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        ValueTask.FromResult(RowTable.Get(_session, partition, key));

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<Row>>(RowTable.Query(_session, partition, from, to, limit));

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        throw new NotSupportedException("A dry run writes nothing.");

    public void Dispose() => _session.Dispose();
}
