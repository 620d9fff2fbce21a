using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>Codes that we made, as the shop is told of them. Persisted.</summary>
public sealed record CodeBatch
{
    /// <summary>From 1, within the pool.</summary>
    public required int Number { get; init; }

    public required Instant MadeAt { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Since when the shop knows them, so that they can be claimed; null: not yet.</summary>
    public Instant? RegisteredAt { get; init; }

    /// <summary>The target that took them, or <c>manually</c>.</summary>
    public string? RegisteredBy { get; init; }
}
