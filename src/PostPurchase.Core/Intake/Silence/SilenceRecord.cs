using NodaTime;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>The last time that a platform was silent. Persisted.</summary>
public sealed record SilenceRecord
{
    public required string Platform { get; init; }

    /// <summary>The last webhook before.</summary>
    public required Instant LastAt { get; init; }

    /// <summary>When it was noticed.</summary>
    public required Instant FoundAt { get; init; }

    /// <summary>When it was noticed that webhooks come again; null while they do not.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Calls with a bad signature until it was noticed.</summary>
    public int BadSignatures { get; init; }
}
