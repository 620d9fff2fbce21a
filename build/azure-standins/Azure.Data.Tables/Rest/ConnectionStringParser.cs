namespace Azure.Data.Tables;

/// <summary>Reads <c>Name=value;Name=value</c>; a value may contain further equals signs.</summary>
internal static class ConnectionStringParser
{
    public static IReadOnlyDictionary<string, string> Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pair = part.Split('=', 2);
            settings[pair[0]] = pair.Length == 2
                ? pair[1]
                : throw new FormatException("A connection string has the form Name=value;Name=value.");
        }

        return settings;
    }

    public static string Need(IReadOnlyDictionary<string, string> settings, string name)
        => settings.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"The connection string has no {name}.");
}
