namespace PostPurchase.Core.Storage;

/// <summary>
/// What every adapter takes in one batch, checked in one place. It follows Table Storage, so that nothing works on one machine
/// that fails in Azure: 100 changes and 4 MiB a batch, 1 MiB a row, 1 KiB a key (learn.microsoft.com, "Scalability and
/// performance targets for Table storage" and "Performing entity group transactions"). The 4 MiB are those of the request, in
/// which data are base64: 2.9 MiB of data fit.
/// </summary>
public static class BatchLimits
{
    /// <summary>Most changes in a batch.</summary>
    public const int MaxChanges = 100;

    /// <summary>Most bytes of a batch as Table Storage is sent it.</summary>
    public const int MaxBatchBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Most bytes of data in a row: as base64, with keys and property names, they stay under 1 MiB. The service counts them
    /// without base64, but its emulator does not.
    /// </summary>
    public const int MaxRowBytes = 760 * 1024;

    /// <summary>Longest key in UTF-16 code units.</summary>
    public const int MaxKeyLength = 512;

    /// <summary>Bytes around the data of one change: its part of the multipart body, its headers, the names of its properties.</summary>
    private const int EncodedChange = 2 * 1024;

    /// <summary>
    /// Most bytes that a UTF-16 code unit of a key takes: percent-encoded UTF-8 in the change's address and a JSON escape in its
    /// body.
    /// </summary>
    private const int EncodedKeyUnit = 9 + 6;

    /// <summary>Returns the bytes of data in the batch.</summary>
    /// <exception cref="ArgumentException">The caller broke a limit.</exception>
    public static int Check(PartitionKey partition, IReadOnlyList<RowChange> changes)
    {
        CheckKey(partition.Value, "Partition");
        if (changes.Count is 0 or > MaxChanges)
        {
            throw new ArgumentException($"A batch has 1 to {MaxChanges} changes, not {changes.Count}.", nameof(changes));
        }

        CheckKeys(changes);
        var (bytes, encoded) = (0, 0L);
        foreach (var change in changes)
        {
            var size = Size(change);
            bytes += size;
            encoded += Encoded(partition, change, size);
        }

        return encoded <= MaxBatchBytes
            ? bytes
            : throw new ArgumentException(
                $"A batch has at most {MaxBatchBytes} bytes; with data as base64, this one has up to {encoded}.", nameof(changes));
    }

    private static long Encoded(PartitionKey partition, RowChange change, int size) =>
        EncodedChange + (EncodedKeyUnit * (partition.Value.Length + change.Key.Length)) + ((size + 2) / 3 * 4);

    private static void CheckKeys(IReadOnlyList<RowChange> changes)
    {
        var seen = changes.Count > 1 ? new HashSet<string>(changes.Count, StringComparer.Ordinal) : null;
        foreach (var change in changes)
        {
            CheckKey(change.Key, "Row");
            if (seen?.Add(change.Key) == false)
            {
                throw new ArgumentException($"Row key '{change.Key}' is twice in one batch.", nameof(changes));
            }
        }
    }

    private static void CheckKey(string? key, string kind)
    {
        if (string.IsNullOrEmpty(key) || key.Length > MaxKeyLength)
        {
            throw new ArgumentException($"{kind} keys have 1 to {MaxKeyLength} characters, not {key?.Length ?? 0}.", nameof(key));
        }

        foreach (var character in key)
        {
            // Surrogates are refused because stores order them differently: by UTF-16 unit or by code point.
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character) || char.IsSurrogate(character))
            {
                throw new ArgumentException($"{kind} key '{key}' has a character that must be escaped.", nameof(key));
            }
        }
    }

    private static int Size(RowChange change) => change switch
    {
        RowChange.Insert insert => CheckData(insert.Key, insert.Data),
        RowChange.Put put => CheckData(put.Key, put.Data),
        RowChange.Replace replace => CheckTag(replace.Key, replace.ETag) + CheckData(replace.Key, replace.Data),
        RowChange.Delete delete => CheckTag(delete.Key, delete.ETag),
        _ => throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change)),
    };

    private static int CheckData(string key, ReadOnlyMemory<byte> data) => data.Length <= MaxRowBytes
        ? data.Length
        : throw new ArgumentException($"Row '{key}' has {data.Length} bytes; at most {MaxRowBytes} fit.", nameof(data));

    // Table Storage takes "*" for any version (RFC 9110, 13.1.1); here Put says that, and a forgotten tag must not.
    private static int CheckTag(string key, string? etag) => string.IsNullOrEmpty(etag) || etag == "*"
        ? throw new ArgumentException($"The change of row '{key}' names no version.", nameof(etag))
        : 0;
}
