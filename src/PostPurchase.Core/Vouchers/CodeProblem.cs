namespace PostPurchase.Core.Vouchers;

/// <summary>A line of a file that could not be taken.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Problem">What is wrong, as what follows "Line 7".</param>
public sealed record CodeProblem(int Line, string Problem);
