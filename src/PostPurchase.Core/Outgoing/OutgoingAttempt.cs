using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>One attempt at a delivery. Persisted.</summary>
public sealed record OutgoingAttempt
{
    public required Instant At { get; init; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Why no answer came, such as <c>timeout</c>.</summary>
    public string? Error { get; init; }

    /// <summary>The beginning of what was answered, where it was no success.</summary>
    public string? Answer { get; init; }
}
