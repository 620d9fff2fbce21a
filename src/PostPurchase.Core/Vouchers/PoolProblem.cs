namespace PostPurchase.Core.Vouchers;

/// <summary>What is wrong with a pool as somebody describes it.</summary>
/// <param name="Path">JSON path of what it is about.</param>
public sealed record PoolProblem(string Path, string Message);
