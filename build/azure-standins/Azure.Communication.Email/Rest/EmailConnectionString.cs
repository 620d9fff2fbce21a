namespace Azure.Communication.Email;

/// <summary>Reads <c>endpoint=https://…/;accesskey=…</c>.</summary>
internal static class EmailConnectionString
{
    public static (Uri Endpoint, string Key) Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);
        return (new Uri(Need("endpoint")), Need("accesskey"));

        string Need(string name) => settings.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"The connection string has no {name}.");
    }
}
