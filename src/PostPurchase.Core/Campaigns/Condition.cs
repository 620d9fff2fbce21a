namespace PostPurchase.Core.Campaigns;

/// <summary>A structured condition over an order, its lines, its customer or the answers given.</summary>
/// <param name="Field">One of <see cref="ConditionFields"/>.</param>
/// <param name="Value">For operators that compare with one value.</param>
/// <param name="Values">For <see cref="ConditionOperator.OneOf"/> and <see cref="ConditionOperator.NoneOf"/>.</param>
public sealed record Condition(
    string Field, ConditionOperator Operator, string? Value = null, IReadOnlyList<string>? Values = null)
{
    /// <summary>As people read it, such as <c>order.total at-least 50</c>.</summary>
    public override string ToString() =>
        $"{Field} {OperatorNames.Of(Operator)} {(Values is null ? Value : string.Join(", ", Values))}".TrimEnd();
}
