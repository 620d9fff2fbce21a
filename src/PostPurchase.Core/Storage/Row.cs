namespace PostPurchase.Core.Storage;

/// <summary>A stored row: its key within the partition, its content (UTF-8 JSON) and the version it was read at.</summary>
public sealed record Row(string Key, ReadOnlyMemory<byte> Data, string ETag);
