namespace PostPurchase.Core.Outgoing;

/// <summary>What is wrong with a target, and where.</summary>
/// <param name="Path">JSON path in the request.</param>
public sealed record TargetProblem(string Path, string German, string Message);
