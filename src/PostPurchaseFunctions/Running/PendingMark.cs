using System.Text.Json.Serialization;

namespace PostPurchaseFunctions.Running;

/// <summary>
/// Names a row of the pending index and its version, so that it can be deleted without reading it. Persisted in histories
/// of orchestrations.
/// </summary>
public sealed record PendingMark(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("etag")] string ETag);
