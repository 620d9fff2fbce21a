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
            ConditionOperator.OneOf => values.Any(value => IsListed(value, condition)),
            ConditionOperator.NoneOf => !values.Any(value => IsListed(value, condition)),
            ConditionOperator.Contains => values.Any(value => value.Contains(Text(condition), StringComparison.OrdinalIgnoreCase)),
            ConditionOperator.StartsWith => values.Any(value => value.StartsWith(Text(condition), StringComparison.OrdinalIgnoreCase)),
            ConditionOperator.AtLeast => values.Any(value => Number(value) >= Number(condition.Value)),
            ConditionOperator.AtMost => values.Any(value => Number(value) <= Number(condition.Value)),
            _ => throw new InvalidOperationException($"No rule for {condition.Operator}."),
        };
    }

    /// <summary>The first condition of a list that holds; null when none does.</summary>
    public static Condition? FirstMet(IReadOnlyList<Condition> conditions, OrderState state, Shop shop) =>
        First(conditions, state, shop, holds: true);

    /// <summary>The first condition of a list that does not hold; null when all do.</summary>
    public static Condition? FirstUnmet(IReadOnlyList<Condition> conditions, OrderState state, Shop shop) =>
        First(conditions, state, shop, holds: false);

    private static Condition? First(IReadOnlyList<Condition> conditions, OrderState state, Shop shop, bool holds)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            if (Holds(conditions[index], state, shop) == holds)
            {
                return conditions[index];
            }
        }

        return null;
    }

    private static bool Same(string value, string? expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static bool IsListed(string value, Condition condition) => condition.Values?.Any(listed => Same(value, listed)) == true;

    private static string Text(Condition condition) => condition.Value ?? "";

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
