using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>A return and how far it has come.</summary>
public sealed record OrderReturn
{
    public required string Id { get; init; }

    public Instant? RequestedAt { get; init; }

    public Instant? ReceivedAt { get; init; }

    public Instant? RefundedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>Declined or withdrawn: the customer keeps the lines.</summary>
    public bool LinesKept { get; init; }

    public Money? RefundedAmount { get; init; }

    public string? LabelUrl { get; init; }

    public IReadOnlyList<LineQuantity> Lines { get; init; } = [];

    /// <summary>Asked for and neither refunded nor closed.</summary>
    public bool IsOpen => RefundedAt is null && ClosedAt is null;
}
