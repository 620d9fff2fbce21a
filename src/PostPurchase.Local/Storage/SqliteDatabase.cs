using Microsoft.Data.Sqlite;

namespace PostPurchase.Local.Storage;

/// <summary>The database of a data folder: one writer, many readers, one process.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly DataFolderLock _lock;
    private readonly GroupWriter _writer;
    private readonly ReaderPool _readers;

    private readonly string _path;

    private SqliteDatabase(string path, DataFolderLock folderLock, GroupWriter writer, ReaderPool readers)
    {
        _path = path;
        _lock = folderLock;
        _writer = writer;
        _readers = readers;
    }

    /// <summary>The database in a data folder.</summary>
    public const string FileName = "postpurchase.db";

    /// <summary>Opens <c>postpurchase.db</c> in the folder; creates both if they are missing.</summary>
    /// <exception cref="DataFolderException">In use, not writable, damaged, or written by a newer version.</exception>
    public static SqliteDatabase Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var folderLock = DataFolderLock.Take(folder);
        try
        {
            return new SqliteDatabase(path, folderLock, new GroupWriter(WriteSession.Open(path)), new ReaderPool(path));
        }
        catch (SqliteException cause)
        {
            folderLock.Dispose();
            throw new DataFolderException($"The database '{path}' cannot be opened. ({cause.Message})", cause);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Enqueues work for the next transaction before it returns, after all that was enqueued before; the task ends when it is
    /// durable. The work must leave nothing half done when it answers no; what it throws fails all in the same transaction.
    /// </summary>
    /// <exception cref="IOException">Through the task: nothing was written.</exception>
    public Task<T> Write<T>(Func<WriteSession, T> work, int bytes = 256)
        where T : notnull => _writer.Write(work, bytes);

    /// <summary>Reads what is committed.</summary>
    /// <exception cref="IOException">The disk or the database is in trouble.</exception>
    public TResult Read<TArgument, TResult>(TArgument argument, Func<Session, TArgument, TResult> read)
    {
        try
        {
            return _readers.Read(argument, read);
        }
        catch (SqliteException cause)
        {
            throw new IOException($"Nothing could be read: {cause.Message}", cause);
        }
    }

    /// <summary>
    /// Empties the write-ahead log, which has what was erased from the database until it is overwritten (sqlite.org/wal.html).
    /// </summary>
    /// <returns>False when a reader or the writer was in the way for too long.</returns>
    public bool WipeLog()
    {
        try
        {
            using var session = new Session(_path, SqliteOpenMode.ReadWrite);
            return session.Use("PRAGMA wal_checkpoint(TRUNCATE)").First(static row => row.Long(0)) == 0;
        }
        catch (SqliteException cause)
        {
            throw new IOException($"The log could not be emptied: {cause.Message}", cause);
        }
    }

    /// <summary>Writes what is enqueued, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync();
        _lock.Dispose();
    }
}
