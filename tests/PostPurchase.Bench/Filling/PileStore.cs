using System.Collections.Concurrent;
using System.Globalization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Bench.Filling;

/// <summary>
/// What was committed lies in memory, over a store that is only read, until it is taken away: so that thousands of orders' rows can be
/// written in one transaction. Orders are new: the store below is not asked for them.
/// </summary>
internal sealed class PileStore(IPartitionStore beneath) : IPartitionStore
{
    private readonly ConcurrentDictionary<PartitionKey, Dictionary<string, Row>> _pile = new();
    private long _version;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        if (_pile.TryGetValue(partition, out var rows))
        {
            lock (rows)
            {
                if (rows.TryGetValue(key, out var row))
                {
                    return new(row);
                }
            }
        }

        return IsNew(partition) ? new(default(Row)) : beneath.Get(partition, key, cancellation);
    }

    public async ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        var below = IsNew(partition) ? [] : await beneath.Query(partition, from, to, limit, cancellation);
        if (!_pile.TryGetValue(partition, out var rows))
        {
            return below;
        }

        lock (rows)
        {
            var above = rows.Values.Where(row => string.CompareOrdinal(row.Key, from) >= 0 && string.CompareOrdinal(row.Key, to) < 0);
            return [.. above.UnionBy(below, row => row.Key).OrderBy(row => row.Key, StringComparer.Ordinal).Take(limit)];
        }
    }

    public async ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        BatchLimits.Check(partition, changes);
        var below = new Dictionary<string, Row?>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            below[change.Key] = change is RowChange.Put || IsNew(partition) ? null : await beneath.Get(partition, change.Key, cancellation);
        }

        var rows = _pile.GetOrAdd(partition, static _ => new(StringComparer.Ordinal));
        lock (rows)
        {
            for (var index = 0; index < changes.Count; index++)
            {
                if (!Holds(rows.GetValueOrDefault(changes[index].Key) ?? below[changes[index].Key], changes[index]))
                {
                    return new CommitResult.Conflict(index);
                }
            }

            return new CommitResult.Committed([.. changes.Select(change => Apply(rows, change))]);
        }
    }

    /// <summary>Takes all rows off the pile, by partition and key. Nothing may be at work meanwhile.</summary>
    public IReadOnlyList<(PartitionKey Partition, IReadOnlyList<RowChange> Rows)> Take()
    {
        var all = _pile
            .OrderBy(partition => partition.Key.Value, StringComparer.Ordinal)
            .Select(partition => (partition.Key, (IReadOnlyList<RowChange>)[.. Changes(partition.Value)]))
            .ToList();
        _pile.Clear();
        return all;
    }

    private static bool IsNew(PartitionKey partition) => partition.Value.StartsWith("order|", StringComparison.Ordinal);

    private static IEnumerable<RowChange> Changes(Dictionary<string, Row> rows) =>
        rows.Values.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => new RowChange.Put(row.Key, row.Data));

    private static bool Holds(Row? row, RowChange change) => change switch
    {
        RowChange.Put => true,
        RowChange.Insert => row is null,
        RowChange.Replace replace => row?.ETag == replace.ETag,
        _ => throw new NotSupportedException($"Nothing is deleted while a store is filled, yet '{change.Key}' is to be."),
    };

    private string Apply(Dictionary<string, Row> rows, RowChange change)
    {
        var data = change switch
        {
            RowChange.Put put => put.Data,
            RowChange.Insert insert => insert.Data,
            RowChange.Replace replace => replace.Data,
            _ => throw new NotSupportedException($"The change of '{change.Key}' is none of those."),
        };
        var etag = "pile" + Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);
        rows[change.Key] = new Row(change.Key, data, etag);
        return etag;
    }
}
