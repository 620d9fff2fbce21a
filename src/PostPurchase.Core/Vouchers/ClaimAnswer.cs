using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>What became of a claim.</summary>
/// <param name="Pool">As it is now; null where there is none of this name.</param>
/// <param name="LowSince">Since when few are left, if they are and this claim may be the one to tell of it.</param>
public abstract record ClaimAnswer(PoolHead? Pool, Instant? LowSince = null)
{
    /// <summary>The customer has this one.</summary>
    public sealed record Given(Voucher Voucher, PoolHead Of, Instant? Low) : ClaimAnswer(Of, Low);

    /// <summary>There is none.</summary>
    public sealed record Refused(NoVoucher Why, PoolHead? Of) : ClaimAnswer(Of);
}
