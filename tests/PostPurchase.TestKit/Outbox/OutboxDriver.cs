using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Outbox;

/// <summary>The outbox as one process has it; several on one store are several processes.</summary>
public sealed class OutboxDriver : IOutboxSignal, IOutboxLog
{
    public OutboxDriver(IPartitionStore store, params IOutboxHandler[] handlers)
    {
        var agenda = new OutboxAgenda(TimeProvider.System);
        Tray = new OutboxTray(store, agenda, this);
        Runner = new OutboxRunner(store, agenda, handlers, this, TimeProvider.System);
    }

    public OutboxTray Tray { get; }

    public OutboxRunner Runner { get; }

    /// <summary>How often the host was told to look.</summary>
    public int Raised { get; private set; }

    public ConcurrentQueue<string> Failed { get; } = [];

    public ConcurrentQueue<string> GivenUp { get; } = [];

    /// <summary>Runs at each due time up to a moment, as a host does.</summary>
    public async Task RunUntil(Instant from, Instant to)
    {
        var now = from;
        while (await Runner.NextDue(now, CancellationToken.None) is { } due && due <= to)
        {
            now = Instant.Max(now, due);
            await Runner.Run(now, CancellationToken.None);
        }
    }

    void IOutboxSignal.Raise() => Raised++;

    void IOutboxLog.Failed(OutboxItem item, Exception fault) => Failed.Enqueue($"{item.Id} {fault.Message}");

    void IOutboxLog.GaveUp(OutboxItem item, string why) => GivenUp.Enqueue($"{item.Id} {why}");
}
