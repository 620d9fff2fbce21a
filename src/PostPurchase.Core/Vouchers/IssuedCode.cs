namespace PostPurchase.Core.Vouchers;

/// <summary>The voucher that has a code. Persisted.</summary>
internal sealed record IssuedCode(long Number);
