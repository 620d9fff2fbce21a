namespace PostPurchase.Core.Vouchers;

/// <summary>A code that can be claimed, as it is written. Persisted.</summary>
internal sealed record FreeCode(string Code);
