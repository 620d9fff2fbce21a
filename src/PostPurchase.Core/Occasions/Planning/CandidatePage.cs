namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Some candidates, and where to go on; null after the last.</summary>
internal sealed record CandidatePage(IReadOnlyList<Candidate> Candidates, CandidateCursor? Next);
