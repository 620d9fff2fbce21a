namespace PostPurchase.Core.Vouchers;

/// <summary>A page of a pool's vouchers, those issued last first.</summary>
/// <param name="Next">The number after which the next page begins; null after the last one.</param>
public sealed record VoucherPage(IReadOnlyList<Voucher> Vouchers, long? Next);
