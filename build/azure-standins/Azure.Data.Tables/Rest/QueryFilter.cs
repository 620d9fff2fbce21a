using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>Fills a filter's holes with OData literals, so that no value can break out of its quotes.</summary>
internal static class QueryFilter
{
    public static string Create(FormattableString filter)
        => string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset instant => $"datetime'{EntityJson.Format(instant)}'",
        DateTime instant => $"datetime'{EntityJson.Format(new DateTimeOffset(instant))}'",
        Guid id => $"guid'{id:D}'",
        _ => throw new ArgumentException($"A {value?.GetType()} cannot stand in a filter.", nameof(value)),
    };
}
