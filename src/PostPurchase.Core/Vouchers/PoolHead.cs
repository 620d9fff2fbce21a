using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>A pool and its sums: the row that every change of the pool goes through. Persisted.</summary>
public sealed record PoolHead
{
    public required VoucherPool Pool { get; init; }

    public PoolTotals Totals { get; init; } = new();

    /// <summary>Of the voucher issued last.</summary>
    public long LastNumber { get; init; }

    /// <summary>Of the batch of codes made last.</summary>
    public int LastBatch { get; init; }

    /// <summary>Since when fewer than <see cref="VoucherPool.WarnBelow"/> are left; null while there are enough, or nobody asked to be warned.</summary>
    public Instant? LowSince { get; init; }

    /// <summary>How many can be issued at a moment, with the codes, limits and budget there are.</summary>
    public int LeftAt(Instant now) => Pool.Closed ? 0 : PoolRule.Left(Pool, Totals.At(now));
}
