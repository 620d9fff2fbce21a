using NodaTime;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>
/// How far the orders on the way have been told of a change, so that telling them goes on where it was interrupted. Persisted; begun
/// in the batch of the change.
/// </summary>
public sealed record Wave
{
    /// <summary>That of the change that caused it.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>The version that was published, where that is the cause.</summary>
    public int? Version { get; init; }

    /// <summary>The step that goes on, where that is the cause.</summary>
    public string? Step { get; init; }

    /// <summary>Where to go on, as an <c>IndexCursor</c>; null at the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>Orders looked at so far.</summary>
    public int Orders { get; init; }

    /// <summary>Of them, those that are affected and were woken.</summary>
    public int Woken { get; init; }

    /// <summary>Of them, those that were over and were taken out of the index.</summary>
    public int Retired { get; init; }

    /// <summary>When the last order had been told; null while it goes on.</summary>
    public Instant? DoneAt { get; init; }
}
