using NodaTime;

namespace PostPurchase.Core.Catalogue;

/// <summary>Which feed is in force. Persisted.</summary>
/// <param name="LastGiven">Number of the feed that was begun last; each has its own.</param>
/// <param name="Current">Number of the feed in force; 0: none is.</param>
/// <param name="Previous">The one before, kept for whoever reads just now.</param>
/// <param name="Products">How many products the feed in force has.</param>
/// <param name="TakenAt">When it was taken in.</param>
public sealed record CatalogueHead(long LastGiven, long Current, long Previous, int Products, Instant? TakenAt)
{
    public static CatalogueHead None { get; } = new(0, 0, 0, 0, null);
}
