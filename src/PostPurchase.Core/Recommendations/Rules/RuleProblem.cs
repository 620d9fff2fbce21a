namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>What is wrong with a rule.</summary>
/// <param name="Path">Such as <c>$.rules[0].bought</c>.</param>
public sealed record RuleProblem(string Path, string Message);
