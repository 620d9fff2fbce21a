using NodaTime;

namespace PostPurchase.Core.Auditing;

/// <summary>Who saw or changed what of whom, and when. Persisted.</summary>
public sealed record AuditedStep
{
    public required Instant At { get; init; }

    public required AuditedAction Action { get; init; }

    /// <summary>Whom or what it was about: an order's id, or a keyed name of a customer; never an address or a name.</summary>
    public required string Subject { get; init; }

    public string? By { get; init; }

    public string? Key { get; init; }

    /// <summary>How it went, such as <c>3 orders</c> or <c>given: offers</c>; nothing that says who the customer is.</summary>
    public string? Detail { get; init; }
}
