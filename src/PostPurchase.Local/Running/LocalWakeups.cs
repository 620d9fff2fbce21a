using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Running;

/// <summary>Wake-ups as rows of the same database: announced first, they commit no later than the events they announce.</summary>
internal sealed class LocalWakeups(WakeTable wakes, WorkSignal signal) : IWakeups
{
    public ValueTask Announce(OrderKey key, Instant now, CancellationToken cancellation)
    {
        // Not awaited: the writer keeps the order of its requests, so this one is durable with the next commit.
        _ = wakes.Announce(key.ToString(), now);
        return ValueTask.CompletedTask;
    }

    public ValueTask Nudge(OrderKey key, CancellationToken cancellation)
    {
        signal.Raise();
        return ValueTask.CompletedTask;
    }
}
