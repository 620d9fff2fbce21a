namespace PostPurchase.Core.Shops;

/// <summary>A promise beside the statutory warranty (§443 BGB).</summary>
/// <param name="Months">How long it lasts, from delivery.</param>
/// <param name="Giver">Who gives it.</param>
/// <param name="TermsUrl">Where its terms can be read (§479 BGB).</param>
public sealed record Guarantee(int Months, string Giver, string TermsUrl);
