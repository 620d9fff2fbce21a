namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>What became of a feed.</summary>
/// <param name="Taken">Whether it is the catalogue now. A feed with any problem changes nothing.</param>
/// <param name="Products">How many products it has.</param>
/// <param name="Unavailable">How many of them can't be bought now.</param>
/// <param name="ProblemCount">How many problems there are in all.</param>
/// <param name="Problems">The first of them.</param>
public sealed record FeedReport(bool Taken, int Products, int Unavailable, int ProblemCount, IReadOnlyList<FeedProblem> Problems);
