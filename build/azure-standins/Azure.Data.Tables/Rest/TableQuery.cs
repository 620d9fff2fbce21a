namespace Azure.Data.Tables;

/// <summary>Filter, columns and page size of a query.</summary>
internal sealed record TableQuery(string? Filter, IEnumerable<string>? Select, int? PageSize)
{
    public string ToQueryString(int? pageSize, string? continuationToken)
    {
        var next = continuationToken?.Split(' ', 2) ?? [];
        var parts = new (string Name, string? Value)[]
        {
            ("$format", TableRequests.Format),
            ("$filter", Filter),
            ("$select", Select is null ? null : string.Join(',', Select)),
            ("$top", (pageSize ?? PageSize)?.ToString()),
            ("NextPartitionKey", next.ElementAtOrDefault(0)),
            ("NextRowKey", next.ElementAtOrDefault(1)),
        };
        return string.Join('&', parts
            .Where(part => !string.IsNullOrEmpty(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
