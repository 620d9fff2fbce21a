using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>The port's semantics in the fewest words: it says what an adapter must answer, and takes tags from the adapter.</summary>
internal sealed class StoreModel
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows in key order.</summary>
    public IReadOnlyList<Row> Rows => [.. _rows.Values.OrderBy(row => row.Key, StringComparer.Ordinal)];

    /// <summary>The tag that the key has now, or null.</summary>
    public string? Tag(string key) => _rows.GetValueOrDefault(key)?.ETag;

    /// <summary>Index of the change that must conflict, or null when all must be written.</summary>
    public int? Conflict(IReadOnlyList<RowChange> changes)
    {
        for (var index = 0; index < changes.Count; index++)
        {
            var tag = Tag(changes[index].Key);
            var holds = changes[index] switch
            {
                RowChange.Insert => tag is null,
                RowChange.Replace replace => tag == replace.ETag,
                RowChange.Delete delete => tag == delete.ETag,
                _ => true,
            };
            if (!holds)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Takes over what the adapter has written.</summary>
    public void Apply(IReadOnlyList<RowChange> changes, IReadOnlyList<string> tags)
    {
        foreach (var (change, tag) in changes.Zip(tags))
        {
            _rows.Remove(change.Key);
            switch (change)
            {
                case RowChange.Insert insert:
                    _rows.Add(insert.Key, new Row(insert.Key, insert.Data, tag));
                    break;
                case RowChange.Replace replace:
                    _rows.Add(replace.Key, new Row(replace.Key, replace.Data, tag));
                    break;
                case RowChange.Put put:
                    _rows.Add(put.Key, new Row(put.Key, put.Data, tag));
                    break;
            }
        }
    }
}
