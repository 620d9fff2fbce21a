using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Wake-ups in memory.</summary>
public sealed class MemoryWakeups(IPartitionStore store) : IWakeups
{
    private readonly Dictionary<OrderKey, Instant> _due = [];

    public Instant? NextDue => _due.Count == 0 ? null : _due.Values.Min();

    public ValueTask<CommitResult> Commit(
        OrderKey key,
        IReadOnlyList<RowChange> changes,
        Instant now,
        CancellationToken cancellation)
    {
        _due[key] = _due.TryGetValue(key, out var due) ? Instant.Min(due, now) : now;
        return store.Commit(key.Partition, changes, cancellation);
    }

    /// <summary>The order that is due first; of those due at once the one with the first id.</summary>
    public OrderKey? TakeDue(Instant now) => _due
        .Where(pair => pair.Value <= now)
        .OrderBy(pair => pair.Value)
        .ThenBy(pair => pair.Key.Order.Value, StringComparer.Ordinal)
        .Select(pair => (OrderKey?)pair.Key)
        .FirstOrDefault();

    public void Complete(OrderKey key, Instant? next)
    {
        if (next is { } due)
        {
            _due[key] = due;
        }
        else
        {
            _due.Remove(key);
        }
    }
}
