using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>What a voucher takes off an order: a share or an amount. Persisted with the pool, and with each voucher as it was issued.</summary>
public sealed record VoucherValue
{
    /// <summary>Per cent, above 0 up to 100; null where it is an amount.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Null where it is a share.</summary>
    public Money? Amount { get; init; }

    /// <summary>The goods' worth from which the shop takes it; null: from the first cent. The shop holds customers to it, we only say it.</summary>
    public Money? Minimum { get; init; }
}
