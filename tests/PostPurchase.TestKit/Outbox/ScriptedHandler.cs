using NodaTime;
using PostPurchase.Core.Outbox;

namespace PostPurchase.TestKit.Outbox;

/// <summary>Notes what it is given and answers as a test says.</summary>
public sealed class ScriptedHandler(string kind, Func<OutboxItem, Instant, CancellationToken, Task<OutboxOutcome>> answer) : IOutboxHandler
{
    private readonly Lock _gate = new();
    private readonly List<(OutboxItem Item, Instant At)> _handled = [];

    public ScriptedHandler(string kind, Func<OutboxItem, Instant, OutboxOutcome> answer)
        : this(kind, (item, now, _) => Task.FromResult(answer(item, now)))
    {
    }

    public string Kind => kind;

    /// <summary>In the order in which they were begun.</summary>
    public IReadOnlyList<(OutboxItem Item, Instant At)> Handled
    {
        get
        {
            lock (_gate)
            {
                return [.. _handled];
            }
        }
    }

    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _handled.Add((item, now));
        }

        return await answer(item, now, cancellation);
    }
}
