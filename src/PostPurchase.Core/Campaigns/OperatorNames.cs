using System.Text.Json;

namespace PostPurchase.Core.Campaigns;

/// <summary>Operators as they stand in a campaign's JSON.</summary>
internal static class OperatorNames
{
    private static readonly Dictionary<ConditionOperator, string> Names = Enum.GetValues<ConditionOperator>()
        .ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    public static string Of(ConditionOperator value) => Names[value];
}
