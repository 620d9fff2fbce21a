using System.Threading.Channels;

namespace PostPurchase.Local.Running;

/// <summary>Tells the loop that there may be work; any number of raises while it is busy count as one.</summary>
internal sealed class WorkSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Ends when the signal is raised or <paramref name="limit"/> has passed.</summary>
    public async Task Wait(TimeSpan limit, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            await _raised.Reader.ReadAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The limit has passed: time for a look.
        }
    }
}
