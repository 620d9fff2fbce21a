using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>A voucher that was issued. Persisted in its pool.</summary>
public sealed record Voucher
{
    /// <summary>In the order of issue, from 1; the number of one that was given back is not used again.</summary>
    public required long Number { get; init; }

    /// <summary>As it is written; compared without regard to upper and lower case.</summary>
    public required string Code { get; init; }

    /// <summary>As it was when it was issued.</summary>
    public required VoucherValue Value { get; init; }

    public required Instant IssuedAt { get; init; }

    /// <summary>The first moment at which it is not valid any more.</summary>
    public required Instant End { get; init; }

    /// <summary>Null where the customer was erased, or the code was redeemed without being issued by us.</summary>
    public VoucherTie? For { get; init; }

    /// <summary>The first counts; others are noted.</summary>
    public IReadOnlyList<Redemption> Redemptions { get; init; } = [];

    public Instant? RevokedAt { get; init; }

    public VoucherState StateAt(Instant now) =>
        Redemptions.Count > 0 ? VoucherState.Redeemed
        : RevokedAt is not null ? VoucherState.Revoked
        : End <= now ? VoucherState.Expired
        : VoucherState.Open;
}
