using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>What became of a claim.</summary>
public abstract record ClaimAnswer
{
    private ClaimAnswer()
    {
    }

    /// <summary>As it is now; null where there is none of this name.</summary>
    public PoolHead? Pool { get; init; }

    /// <summary>The customer has this one.</summary>
    /// <param name="LowSince">Since when few are left, where this claim may be the one to tell of it.</param>
    public sealed record Given(Voucher Voucher, VoucherPool From, Instant? LowSince) : ClaimAnswer;

    /// <summary>There is none.</summary>
    public sealed record Refused(NoVoucher Why) : ClaimAnswer;

    internal static Given Of(Voucher voucher, PoolHead head, Instant? lowSince) => new(voucher, head.Pool, lowSince) { Pool = head };

    internal static Refused Not(NoVoucher why, PoolHead? head) => new(why) { Pool = head };
}
