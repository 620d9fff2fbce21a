using System.Globalization;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>Decides whether a condition holds.</summary>
public static class ConditionRule
{
    public static bool Holds(Condition condition, OrderState state, Shop shop)
    {
        var values = ConditionFields.Read(condition.Field, state, shop);
        return condition.Operator switch
        {
            ConditionOperator.Exists => values.Count > 0,
            ConditionOperator.Missing => values.Count == 0,
            ConditionOperator.Equal => values.Any(value => Same(value, condition.Value)),
            ConditionOperator.NotEqual => !values.Any(value => Same(value, condition.Value)),
            ConditionOperator.AtLeast => values.Any(value => Number(value) >= Number(condition.Value)),
            ConditionOperator.AtMost => values.Any(value => Number(value) <= Number(condition.Value)),
            _ => throw new InvalidOperationException($"No rule for {condition.Operator}."),
        };
    }

    private static bool Same(string value, string? expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
