using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>An order that a voucher was redeemed in.</summary>
public sealed record Redemption
{
    /// <summary>Null where its customer was erased.</summary>
    public OrderId? Order { get; init; }

    /// <summary>When the order was placed.</summary>
    public required Instant At { get; init; }

    /// <summary>When we saw it.</summary>
    public required Instant NotedAt { get; init; }

    /// <summary>What it took off.</summary>
    public Money? Cost { get; init; }

    /// <summary>What was paid even so.</summary>
    public Money? Revenue { get; init; }
}
