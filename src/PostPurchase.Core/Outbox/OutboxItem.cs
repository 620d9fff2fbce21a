using System.Collections.Immutable;
using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outbox;

/// <summary>
/// Something to be done that belongs to no order's journey. Persisted. It refers to what it is about and carries nothing of it: what is
/// sent is made from the store in the moment of sending, so that an erased customer's data wait in no queue.
/// </summary>
public sealed record OutboxItem
{
    /// <summary>Who does it: the <see cref="IOutboxHandler"/> of this kind. Stands in keys; never changes.</summary>
    public required string Kind { get; init; }

    public required ShopId Shop { get; init; }

    /// <summary>
    /// Names it within kind and shop, the same for the same thing however often it is put. Stands in keys: no personal data, and short
    /// enough for <see cref="Storage.StorageKey.Fits"/>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Ids of what it is about, such as <c>order</c> or <c>case</c>; never personal data.</summary>
    public ImmutableSortedDictionary<string, string> Refs { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>When it is to be done, to the millisecond; null when it is put: at once.</summary>
    public Instant? Due { get; init; }

    /// <summary>How often it was begun, the running attempt included.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt did not do it; null where none was answered.</summary>
    public string? Why { get; init; }
}
