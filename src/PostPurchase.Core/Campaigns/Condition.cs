namespace PostPurchase.Core.Campaigns;

/// <summary>A structured condition over an order, its lines, its customer or the answers given.</summary>
/// <param name="Field">One of <see cref="ConditionFields"/>.</param>
/// <param name="Value">For all operators but <c>exists</c> and <c>missing</c>.</param>
public sealed record Condition(string Field, ConditionOperator Operator, string? Value = null);
