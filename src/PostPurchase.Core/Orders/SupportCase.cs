using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>An unhappy customer waiting for a person, and how far that has come.</summary>
public sealed record SupportCase
{
    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    /// <summary>The question whose answer opened it, or <c>support</c>.</summary>
    public required string Cause { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>What support wrote down when it opened the case.</summary>
    public string? Note { get; init; }

    /// <summary>When the customer was first answered; null: not yet.</summary>
    public Instant? RespondedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public Instant? ResolvedAt { get; init; }

    /// <summary>Who resolved it; null where the customer took the complaint back.</summary>
    public string? ResolvedBy { get; init; }

    public bool IsOpen => ResolvedAt is null;
}
