using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PostPurchase.Local.Storage;

/// <summary>The one connection that writes. It also hands out versions, which grow for as long as the database lives.</summary>
internal sealed class WriteSession : Session
{
    public const string CreateTable =
        "CREATE TABLE versions(last INTEGER NOT NULL) STRICT; INSERT INTO versions VALUES(0);";

    private long _lastVersion;
    private long _storedVersion;

    private WriteSession(string path)
        : base(path, SqliteOpenMode.ReadWriteCreate)
    {
    }

    /// <summary>Opens the database for writing, as this version of the program needs it.</summary>
    public static WriteSession Open(string path)
    {
        var session = new WriteSession(path);
        try
        {
            session.Prepare();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Greater than all before, in this process and those that had the database earlier.</summary>
    public long NextVersion() => ++_lastVersion;

    public void Begin()
    {
        RollBack();
        Use("BEGIN IMMEDIATE").Run();
    }

    public void Commit()
    {
        if (_lastVersion != _storedVersion)
        {
            Use("UPDATE versions SET last = ?").Bind(_lastVersion).Run();
        }

        Use("COMMIT").Run();
        _storedVersion = _lastVersion;
    }

    /// <summary>Ends a transaction that is open. SQLite has ended it itself after some errors (sqlite.org/lang_transaction.html).</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Use("ROLLBACK").Run();
        }
    }

    // FULL flushes the log at each commit, so that what is committed also survives a power cut (sqlite.org/pragma.html).
    private void Prepare()
    {
        // For new databases: a mail takes two pages instead of four.
        Run("PRAGMA page_size = 8192");

        // The only writer's cache stays valid, so the upper pages of large tables are read once (in KiB).
        Run("PRAGMA cache_size = -65536");

        // What is erased is overwritten with zeros, in freed pages too (sqlite.org/pragma.html, secure_delete).
        Run("PRAGMA secure_delete = ON");
        Schema.Migrate(this);
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("PRAGMA wal_autocheckpoint = 8000");
        Run("PRAGMA journal_size_limit = 67108864");
        _lastVersion = _storedVersion = Use("SELECT last FROM versions").First(row => row.Long(0));
    }
}
