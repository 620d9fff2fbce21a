using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>The names of an enumeration as they stand in JSON.</summary>
internal static class ChoiceNames<T>
    where T : struct, Enum
{
    public static FrozenDictionary<string, T> Values { get; } = Enum.GetValues<T>()
        .Where(value => value is not IsoDayOfWeek.None)
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(NameOf).Where(Values.ContainsKey)];

    private static string NameOf(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
