using NodaTime;
using PostPurchase.Core.Catalogue;

namespace PostPurchase.Web.Catalogue;

/// <summary>The catalogue in force, as the API answers it.</summary>
/// <param name="TakenAt">When its feed was taken in; null where there is none.</param>
public sealed record CatalogueDocument(int Products, Instant? TakenAt)
{
    public static CatalogueDocument Of(CatalogueHead head) => new(head.Products, head.TakenAt);
}
