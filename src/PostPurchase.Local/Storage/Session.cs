using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PostPurchase.Local.Storage;

/// <summary>A connection with its prepared statements, used by one thread at a time.</summary>
internal class Session : IDisposable
{
    // What a reader or a checkpoint of another connection may hold the file for at most.
    private const int BusyMilliseconds = 5000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public Session(string path, SqliteOpenMode mode)
    {
        var name = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        _connection = new SqliteConnection(name.ToString());
        _connection.Open();
        if (mode == SqliteOpenMode.ReadOnly)
        {
            // A reader's own cache is void after every commit of the writer; the system's is not.
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA mmap_size = 1073741824";
            command.ExecuteNonQuery();
        }

        // One plan for a statement, whatever is bound to it (sqlite.org/c3ref/c_dbconfig_defensive.html, SQLITE_DBCONFIG_ENABLE_QPSG).
        // Otherwise SQLite 3.50 prepares every statement anew whose limit is a parameter, each time it is used.
        _ = raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        _ = raw.sqlite3_busy_timeout(Handle, BusyMilliseconds);
    }

    protected sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(Session));

    /// <summary>The prepared statement of this text, with nothing bound yet.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(Handle, sql);
            _statements.Add(sql, statement);
        }

        return statement.Afresh();
    }

    /// <summary>Runs statements once; they are not kept.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // All SQL here is constant text of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
