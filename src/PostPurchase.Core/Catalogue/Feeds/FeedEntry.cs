namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>A product as it stands in a feed, or what is wrong with it.</summary>
/// <param name="Product">Null where there are problems.</param>
internal sealed record FeedEntry(long Line, Product? Product, IReadOnlyList<FeedProblem> Problems);
