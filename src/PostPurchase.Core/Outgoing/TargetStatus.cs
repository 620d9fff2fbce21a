using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>How a target has been doing. Persisted beside the deliveries, apart from the shop's settings, which people change.</summary>
public sealed record TargetStatus
{
    /// <summary>When the target said that it is gone; null while it takes webhooks. Saving the target takes it back.</summary>
    public Instant? DisabledAt { get; init; }

    /// <summary>Nothing is sent before: the target asked for a rest.</summary>
    public Instant? RestUntil { get; init; }

    /// <summary>To the minute.</summary>
    public Instant? LastSuccessAt { get; init; }

    public Instant? LastFailureAt { get; init; }

    /// <summary>Failed attempts since the last success.</summary>
    public int Failures { get; init; }
}
