using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>An order as the shop describes it at one moment. A later description replaces an earlier one as a whole.</summary>
public sealed record Order
{
    public required OrderId Id { get; init; }

    /// <summary>The number the customer knows, such as <c>#1001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>ISO 4217 code, upper case.</summary>
    public required string Currency { get; init; }

    public required Instant PlacedAt { get; init; }

    /// <summary>When the shop last changed the order; the latest description wins, whatever order they arrive in.</summary>
    public required Instant RevisedAt { get; init; }

    /// <summary>Null where the customer gave none: then no mail can be sent.</summary>
    public string? Email { get; init; }

    /// <summary>BCP 47 tag, such as <c>de</c> or <c>en-GB</c>; null for the shop's own language.</summary>
    public string? Language { get; init; }

    public Buyer? Customer { get; init; }

    public Address? DeliveryAddress { get; init; }

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public OrderTotals? Totals { get; init; }

    /// <summary>Voucher codes redeemed in the order.</summary>
    public IReadOnlyList<string> Vouchers { get; init; } = [];

    /// <summary>False where the shop system has no delivered event (WooCommerce, Shopware): an estimate after shipping stands in.</summary>
    public bool ReportsDelivery { get; init; } = true;
}
