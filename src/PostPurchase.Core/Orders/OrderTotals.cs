namespace PostPurchase.Core.Orders;

/// <summary>The order's sums as the shop sent them; none is computed here.</summary>
public sealed record OrderTotals
{
    public Money? Subtotal { get; init; }

    /// <summary>Positive: what was taken off.</summary>
    public Money? Discount { get; init; }

    public Money? Shipping { get; init; }

    public Money? Tax { get; init; }

    public required Money Total { get; init; }
}
