using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>How many vouchers that can be redeemed end at one moment.</summary>
public sealed record OpenVouchers(Instant End, int Count);
