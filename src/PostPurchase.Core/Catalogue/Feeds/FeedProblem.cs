namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>What is wrong with a product in a feed.</summary>
/// <param name="Line">Where the product begins; the first line is 1.</param>
/// <param name="Column">The column or member, or <c>the whole row</c>.</param>
public sealed record FeedProblem(long Line, string Column, string Problem);
