namespace PostPurchase.Core.Reconciling;

/// <summary>An order that can't be understood.</summary>
/// <param name="Line">Which one: the line of the file, or the place in what the shop gave.</param>
/// <param name="Where">JSON path, or column.</param>
/// <param name="Problem">What is wrong, without the value.</param>
public sealed record ReconciliationProblem(long Line, string Where, string Problem);
