using System.Globalization;
using System.Text;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>The storage port in memory, for tests that are not about storage.</summary>
public sealed class MemoryStore : IPartitionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PartitionKey, SortedList<string, Row>> _partitions = [];
    private long _lastVersion;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(Find(partition, key));
        }
    }

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<Row>>(
                _partitions.TryGetValue(partition, out var rows) ? Range(rows, from, to, limit) : []);
        }
    }

    public ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        BatchLimits.Check(partition, changes);
        lock (_lock)
        {
            for (var index = 0; index < changes.Count; index++)
            {
                if (!Holds(Find(partition, changes[index].Key), changes[index]))
                {
                    return ValueTask.FromResult<CommitResult>(new CommitResult.Conflict(index));
                }
            }

            return ValueTask.FromResult<CommitResult>(new CommitResult.Committed(Apply(partition, changes)));
        }
    }

    /// <summary>Everything that is stored, as text: keys and content.</summary>
    public IReadOnlyList<string> Texts()
    {
        lock (_lock)
        {
            return
            [
                .. from partition in _partitions
                   from row in partition.Value.Values
                   select $"{partition.Key} {row.Key} {Encoding.UTF8.GetString(row.Data.Span)}",
            ];
        }
    }

    private static List<Row> Range(SortedList<string, Row> rows, string from, string to, int limit)
    {
        var found = new List<Row>();
        for (var index = FirstAtOrAfter(rows.Keys, from); index < rows.Count && found.Count < limit; index++)
        {
            var row = rows.GetValueAtIndex(index);
            if (string.CompareOrdinal(row.Key, to) >= 0)
            {
                break;
            }

            found.Add(row);
        }

        return found;
    }

    private static int FirstAtOrAfter(IList<string> keys, string from)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(keys[middle], from) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Holds(Row? row, RowChange change) => change switch
    {
        RowChange.Put => true,
        RowChange.Insert => row is null,
        RowChange.Replace replace => row?.ETag == replace.ETag,
        RowChange.Delete delete => row?.ETag == delete.ETag,
        _ => throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change)),
    };

    private Row? Find(PartitionKey partition, string key) =>
        _partitions.TryGetValue(partition, out var rows) ? rows.GetValueOrDefault(key) : null;

    private string[] Apply(PartitionKey partition, IReadOnlyList<RowChange> changes)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
        {
            rows = new SortedList<string, Row>(StringComparer.Ordinal);
            _partitions.Add(partition, rows);
        }

        return [.. changes.Select(change => change switch
        {
            RowChange.Put put => Write(rows, put.Key, put.Data),
            RowChange.Insert insert => Write(rows, insert.Key, insert.Data),
            RowChange.Replace replace => Write(rows, replace.Key, replace.Data),
            _ => rows.Remove(change.Key) ? "" : throw new InvalidOperationException($"Row '{change.Key}' is gone."),
        })];
    }

    // The copy keeps a caller who goes on writing to its buffer out of the store.
    private string Write(SortedList<string, Row> rows, string key, ReadOnlyMemory<byte> data)
    {
        var version = (++_lastVersion).ToString(CultureInfo.InvariantCulture);
        rows[key] = new Row(key, data.ToArray(), version);
        return version;
    }
}
