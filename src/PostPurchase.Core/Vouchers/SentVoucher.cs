using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>The voucher that a step's mail carries. Persisted with the step's record.</summary>
public sealed record SentVoucher
{
    public required string Pool { get; init; }

    public required long Number { get; init; }

    public required string Code { get; init; }

    /// <summary>The first moment at which it is not valid any more.</summary>
    public required Instant End { get; init; }

    internal static SentVoucher Of(string pool, Voucher voucher) =>
        new() { Pool = pool, Number = voucher.Number, Code = voucher.Code, End = voucher.End };
}
