using System.Globalization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Local.Storage;

/// <summary>The rows of the storage port. SQLite compares text by its UTF-8 bytes, which is the ordinal order of allowed keys.</summary>
internal static class RowTable
{
    public const string CreateTable =
        """
        CREATE TABLE rows(
          partition TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, data BLOB NOT NULL,
          PRIMARY KEY(partition, key)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>
    /// The same rows with their content apart from their keys: within the index, a row of more than a quarter of a page takes a page
    /// of its own besides (sqlite.org/fileformat2.html, section 1.6), which was written with each step of a journey.
    /// </summary>
    public const string TakeContentOutOfIndex =
        """
        ALTER TABLE rows RENAME TO rows_before;
        CREATE TABLE rows(
          number INTEGER PRIMARY KEY, partition TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, data BLOB NOT NULL,
          UNIQUE(partition, key)) STRICT;
        INSERT INTO rows(partition, key, version, data) SELECT partition, key, version, data FROM rows_before ORDER BY partition, key;
        DROP TABLE rows_before;
        """;

    private const string SelectVersion = "SELECT version FROM rows WHERE partition = ? AND key = ?";
    private const string SelectOne = "SELECT key, version, data FROM rows WHERE partition = ? AND key = ?";
    private const string SelectRange =
        "SELECT key, version, data FROM rows WHERE partition = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?";

    private const string DeleteOne = "DELETE FROM rows WHERE partition = ? AND key = ?";
    private const string DeleteThis = DeleteOne + " AND version = ?";
    private const string ReplaceThis = "UPDATE rows SET version = ?, data = ? WHERE partition = ? AND key = ? AND version = ?";
    private const string InsertOne = "INSERT INTO rows(partition, key, version, data) VALUES(?, ?, ?, ?) ON CONFLICT(partition, key) DO NOTHING";
    private const string Upsert =
        """
        INSERT INTO rows(partition, key, version, data) VALUES(?, ?, ?, ?)
        ON CONFLICT(partition, key) DO UPDATE SET version = excluded.version, data = excluded.data
        """;

    public static Row? Get(Session session, PartitionKey partition, string key) =>
        session.Use(SelectOne).Bind(partition.Value).Bind(key).First(ReadRow);

    public static List<Row> Query(Session session, PartitionKey partition, string from, string to, int limit) =>
        session.Use(SelectRange).Bind(partition.Value).Bind(from).Bind(to).Bind(limit).All(ReadRow);

    /// <summary>Leaves no trace of a conflict in the transaction it shares with others.</summary>
    public static CommitResult Commit(WriteSession session, PartitionKey partition, IReadOnlyList<RowChange> changes) =>
        changes is [var only] ? CommitOne(session, partition, only) : CommitAll(session, partition, changes);

    /// <summary>One statement both checks and writes.</summary>
    private static CommitResult CommitOne(WriteSession session, PartitionKey partition, RowChange change)
    {
        var version = session.NextVersion();
        var written = change switch
        {
            RowChange.Put put => session.Use(Upsert).Bind(partition.Value).Bind(put.Key).Bind(version).Bind(put.Data.Span).Change(),
            RowChange.Insert insert => session.Use(InsertOne).Bind(partition.Value).Bind(insert.Key).Bind(version).Bind(insert.Data.Span).Change(),
            RowChange.Replace replace => session.Use(ReplaceThis)
                .Bind(version).Bind(replace.Data.Span).Bind(partition.Value).Bind(replace.Key).Bind(VersionOf(replace.ETag)).Change(),
            RowChange.Delete delete => session.Use(DeleteThis).Bind(partition.Value).Bind(delete.Key).Bind(VersionOf(delete.ETag)).Change(),
            _ => throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change)),
        };
        return written == 0 ? new CommitResult.Conflict(0) : new CommitResult.Committed([change is RowChange.Delete ? "" : ETag(version)]);
    }

    /// <summary>Checks all before it writes any.</summary>
    private static CommitResult CommitAll(WriteSession session, PartitionKey partition, IReadOnlyList<RowChange> changes)
    {
        for (var index = 0; index < changes.Count; index++)
        {
            if (!Holds(session, partition, changes[index]))
            {
                return new CommitResult.Conflict(index);
            }
        }

        var etags = new string[changes.Count];
        for (var index = 0; index < changes.Count; index++)
        {
            etags[index] = Apply(session, partition, changes[index]);
        }

        return new CommitResult.Committed(etags);
    }

    private static bool Holds(WriteSession session, PartitionKey partition, RowChange change) => change switch
    {
        RowChange.Put => true,
        RowChange.Insert => Version(session, partition, change.Key) == 0,
        RowChange.Replace replace => Matches(Version(session, partition, change.Key), replace.ETag),
        RowChange.Delete delete => Matches(Version(session, partition, change.Key), delete.ETag),
        _ => throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change)),
    };

    private static string Apply(WriteSession session, PartitionKey partition, RowChange change)
    {
        switch (change)
        {
            case RowChange.Put put:
                return Write(session, partition, put.Key, put.Data.Span);
            case RowChange.Insert insert:
                return Write(session, partition, insert.Key, insert.Data.Span);
            case RowChange.Replace replace:
                return Write(session, partition, replace.Key, replace.Data.Span);
            case RowChange.Delete:
                session.Use(DeleteOne).Bind(partition.Value).Bind(change.Key).Run();
                return "";
            default:
                throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change));
        }
    }

    private static string Write(WriteSession session, PartitionKey partition, string key, ReadOnlySpan<byte> data)
    {
        var version = session.NextVersion();
        session.Use(Upsert).Bind(partition.Value).Bind(key).Bind(version).Bind(data).Run();
        return ETag(version);
    }

    // Versions begin at 1, so 0 says that there is no row.
    private static long Version(WriteSession session, PartitionKey partition, string key) =>
        session.Use(SelectVersion).Bind(partition.Value).Bind(key).First(static row => row.Long(0));

    private static bool Matches(long version, string etag) => version > 0 && version == VersionOf(etag);

    /// <summary>The inverse of <see cref="ETag"/>: no version where the text is none of ours.</summary>
    private static long VersionOf(string etag) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && ETag(version) == etag ? version : 0;

    private static Row ReadRow(Statement row) => new(row.Text(0), row.Bytes(2).ToArray(), ETag(row.Long(1)));

    private static string ETag(long version) => version.ToString(CultureInfo.InvariantCulture);
}
