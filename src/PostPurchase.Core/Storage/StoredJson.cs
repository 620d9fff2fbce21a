using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Storage;

/// <summary>Rows as the JSON they hold.</summary>
internal static class StoredJson
{
    public static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, CoreJson.Options);

    public static T Read<T>(Row row) => JsonSerializer.Deserialize<T>(row.Data.Span, CoreJson.Options)
        ?? throw new InvalidOperationException($"Row {row.Key} is empty.");

    /// <summary>Replaces a row at the version it was read at, or inserts it where there was none.</summary>
    public static RowChange Change<T>(string key, T content, string? etag) =>
        etag is null ? new RowChange.Insert(key, Write(content)) : new RowChange.Replace(key, Write(content), etag);
}
