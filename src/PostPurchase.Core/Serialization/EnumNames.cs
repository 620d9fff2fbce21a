using System.Text.Json;

namespace PostPurchase.Core.Serialization;

/// <summary>Names of enumeration members as they stand in JSON.</summary>
internal static class EnumNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
