using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Wake-ups in memory.</summary>
public sealed class MemoryWakeups(IPartitionStore store) : IWakeups
{
    private static readonly Comparer<(Instant Due, OrderKey Key)> ByDue =
        Comparer<(Instant Due, OrderKey Key)>.Create((one, other) =>
            one.Due.CompareTo(other.Due) is not 0 and var byDue ? byDue : string.CompareOrdinal(one.Key.ToString(), other.Key.ToString()));

    private readonly Lock _lock = new();
    private readonly Dictionary<OrderKey, (Instant Due, OrderKey Key)> _waiting = [];
    private readonly SortedSet<(Instant Due, OrderKey Key)> _due = new(ByDue);

    public Instant? NextDue => _due.Count == 0 ? null : _due.Min.Due;

    public ValueTask<CommitResult> Commit(
        OrderKey key,
        IReadOnlyList<RowChange> changes,
        Instant now,
        CancellationToken cancellation)
    {
        Announce(key, now);
        return store.Commit(key.Partition, changes, cancellation);
    }

    public ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation)
    {
        Announce(key, now);
        return ValueTask.CompletedTask;
    }

    /// <summary>The order that is due first; of several, the one with the first id.</summary>
    public OrderKey? TakeDue(Instant now) => _due.Count > 0 && _due.Min is var first && first.Due <= now ? first.Key : null;

    public void Complete(OrderKey key, Instant? next)
    {
        lock (_lock)
        {
            Remove(key);
            if (next is { } due)
            {
                Add(key, due);
            }
        }
    }

    private void Announce(OrderKey key, Instant now)
    {
        lock (_lock)
        {
            var due = _waiting.TryGetValue(key, out var waiting) ? Instant.Min(waiting.Due, now) : now;
            Remove(key);
            Add(key, due);
        }
    }

    private void Add(OrderKey key, Instant due)
    {
        var entry = (due, key);
        _waiting[key] = entry;
        _due.Add(entry);
    }

    private void Remove(OrderKey key)
    {
        if (_waiting.Remove(key, out var entry))
        {
            _due.Remove(entry);
        }
    }
}
