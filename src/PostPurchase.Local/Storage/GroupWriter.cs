using System.Threading.Channels;

namespace PostPurchase.Local.Storage;

/// <summary>
/// The one thread that writes. It takes all requests that wait, in order, into one transaction, so that they share one
/// flush to disk: a request enqueued earlier is durable no later than one enqueued after it.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private const int QueueLimit = 4096;
    private const int GroupLimit = 512;
    private const int GroupBytes = 8 * 1024 * 1024;

    private readonly WriteSession _session;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<WriteRequest> _queue =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });

    private bool _closing;

    public GroupWriter(WriteSession session)
    {
        _session = session;
        new Thread(Run) { Name = "SQLite writer", IsBackground = true }.Start();
    }

    /// <summary>Enqueues before it returns; the task ends when the request is durable.</summary>
    public Task<T> Write<T>(Func<WriteSession, T> work, int bytes)
        where T : notnull
    {
        var request = new WriteRequest<T>(work, bytes);
        return _queue.Writer.TryWrite(request) ? request.Done : WriteWhenRoom(request);
    }

    /// <summary>Writes what is enqueued, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref _closing, true))
        {
            // Those who wait for room come before this; closing the channel at once would turn them away.
            await Write(static _ => true, 0);
            _queue.Writer.TryComplete();
        }

        await _stopped.Task;
        _session.Dispose();
    }

    // The channel keeps the order of those who wait for room, and nobody overtakes them.
    private async Task<T> WriteWhenRoom<T>(WriteRequest<T> request)
        where T : notnull
    {
        try
        {
            await _queue.Writer.WriteAsync(request);
        }
        catch (ChannelClosedException cause)
        {
            throw new ObjectDisposedException("The database is closed.", cause);
        }

        return await request.Done;
    }

    private void Run()
    {
        var group = new List<WriteRequest>(GroupLimit);
        while (Take(group))
        {
            Commit(group);
            group.Clear();
        }

        _stopped.SetResult();
    }

    private bool Take(List<WriteRequest> group)
    {
        var bytes = 0;
        while (group.Count < GroupLimit && bytes < GroupBytes && _queue.Reader.TryRead(out var request))
        {
            group.Add(request);
            bytes += request.Bytes;
        }

        return group.Count > 0 || (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult() && Take(group));
    }

    private void Commit(List<WriteRequest> group)
    {
        try
        {
            _session.Begin();
            foreach (var request in group)
            {
                request.Run(_session);
            }

            _session.Commit();
        }
        catch (Exception cause)
        {
            Fail(group, cause);
            return;
        }

        foreach (var request in group)
        {
            request.Complete();
        }
    }

    private void Fail(List<WriteRequest> group, Exception cause)
    {
        try
        {
            _session.RollBack();
        }
        catch (Exception again)
        {
            // The next group begins with another attempt and fails by itself if that fails too.
            cause = new AggregateException(cause, again);
        }

        foreach (var request in group)
        {
            request.Fail(new IOException($"Nothing was written: {cause.Message}", cause));
        }
    }
}
