using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>What became of a voucher in a pool.</summary>
/// <param name="NotedAt">When it was on record first; what is told of it is named by it.</param>
/// <param name="IsNews">Whether the shop's systems are to be told.</param>
internal sealed record VoucherUse(string Pool, Voucher Voucher, Instant NotedAt, bool IsNews);
