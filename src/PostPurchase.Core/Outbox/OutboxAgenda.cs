using NodaTime;

namespace PostPurchase.Core.Outbox;

/// <summary>
/// Remembers when the next item is due, because that is asked at every turn of a host's loop. What this process puts is known at once,
/// what another one put after <see cref="Fresh"/>, and nothing at all after a start.
/// </summary>
public sealed class OutboxAgenda(TimeProvider time)
{
    /// <summary>How long it counts what was read.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Instant? _next;
    private long? _readAt;
    private int _news;

    /// <summary>Counts what was put; taken before reading.</summary>
    internal int News
    {
        get
        {
            lock (_gate)
            {
                return _news;
            }
        }
    }

    /// <summary>False where it has to be read. <paramref name="next"/> is never too late for what this process put.</summary>
    internal bool TryTell(out Instant? next)
    {
        lock (_gate)
        {
            next = _next;
            return _readAt is { } at && time.GetElapsedTime(at) < Fresh;
        }
    }

    /// <summary>An item is due then.</summary>
    internal void Learn(Instant due)
    {
        lock (_gate)
        {
            _news++;
            _next = Earlier(_next, due);
        }
    }

    /// <summary>What is stored was read, when <paramref name="news"/> were known.</summary>
    internal void Read(Instant? first, int news)
    {
        lock (_gate)
        {
            // What was put meanwhile may not have been read.
            _next = news == _news ? first : Earlier(first, _next);
            _readAt = time.GetTimestamp();
        }
    }

    internal void Forget()
    {
        lock (_gate)
        {
            _readAt = null;
        }
    }

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other : one;
}
