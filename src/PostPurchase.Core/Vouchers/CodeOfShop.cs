namespace PostPurchase.Core.Vouchers;

/// <summary>Which of a shop's pools a code is in. Persisted.</summary>
internal sealed record CodeOfShop(string Pool);
