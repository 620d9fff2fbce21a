using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PostPurchase.Local.Storage;

/// <summary>Read-only connections, kept for the next reader. Each read sees what was committed when it began.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int Kept = 64;

    private readonly ConcurrentBag<Session> _idle = [];
    private volatile bool _disposed;

    public TResult Read<TArgument, TResult>(TArgument argument, Func<Session, TArgument, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteDatabase));
        var session = _idle.TryTake(out var idle) ? idle : new Session(path, SqliteOpenMode.ReadOnly);
        try
        {
            return read(session, argument);
        }
        finally
        {
            Return(session);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void Return(Session session)
    {
        if (_disposed || _idle.Count >= Kept)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
        if (_disposed)
        {
            Dispose();
        }
    }
}
