#nullable disable annotations // The real package is not annotated.

namespace Azure.Data.Tables;

/// <summary>A row: its keys, its version and when it was written.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
