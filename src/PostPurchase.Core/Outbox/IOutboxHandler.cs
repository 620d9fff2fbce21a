using NodaTime;

namespace PostPurchase.Core.Outbox;

/// <summary>Does the items of one kind.</summary>
public interface IOutboxHandler
{
    /// <summary>One handler has it. Stands in keys; never changes.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the item. It may have been done before, by an attempt whose outcome was lost: an effect carries the item's id, or is one that
    /// can be repeated. Has a minute, then <paramref name="cancellation"/> ends it. A fault tries again later.
    /// </summary>
    ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation);
}
