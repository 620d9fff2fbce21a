namespace PostPurchase.Core.Reconciling;

/// <summary>A page of what was found, by order id.</summary>
/// <param name="Next">Where to go on; null on the last page.</param>
public sealed record FindingPage(IReadOnlyList<Finding> Findings, string? Next);
