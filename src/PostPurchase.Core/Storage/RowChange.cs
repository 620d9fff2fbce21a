namespace PostPurchase.Core.Storage;

/// <summary>One change in an atomic batch.</summary>
public abstract record RowChange
{
    private RowChange(string key) => Key = key;

    public string Key { get; }

    /// <summary>Fails the batch if the row exists.</summary>
    public sealed record Insert(string Key, ReadOnlyMemory<byte> Data) : RowChange(Key);

    /// <summary>Fails the batch unless the row exists at this version.</summary>
    public sealed record Replace(string Key, ReadOnlyMemory<byte> Data, string ETag) : RowChange(Key);

    /// <summary>Writes the row whatever was there.</summary>
    public sealed record Put(string Key, ReadOnlyMemory<byte> Data) : RowChange(Key);

    /// <summary>Fails the batch unless the row exists at this version.</summary>
    public sealed record Delete(string Key, string ETag) : RowChange(Key);
}
