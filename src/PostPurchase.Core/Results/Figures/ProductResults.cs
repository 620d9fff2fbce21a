namespace PostPurchase.Core.Results.Figures;

/// <summary>Products, those first of which most was ordered in the period.</summary>
/// <param name="Products">Of those of which most was ordered within a year.</param>
/// <param name="Others">All others together; null where there are none.</param>
public sealed record ProductResults(IReadOnlyList<ProductFigures> Products, ProductFigures? Others);
