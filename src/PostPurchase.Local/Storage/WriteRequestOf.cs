namespace PostPurchase.Local.Storage;

/// <summary>A request with its answer.</summary>
internal sealed class WriteRequest<T>(Func<WriteSession, T> work, int bytes) : WriteRequest(bytes)
    where T : notnull
{
    // Callers go on elsewhere: the writer has the next group to commit.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override void Run(WriteSession session) => _result = work(session);

    public override void Complete() => _done.SetResult(_result ?? throw new InvalidOperationException("The request has not run."));

    public override void Fail(Exception cause) => _done.TrySetException(cause);
}
