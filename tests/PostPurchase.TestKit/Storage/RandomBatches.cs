using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Random batches on few keys, with tags that are right, old or another row's, so that all answers come up often.</summary>
internal sealed class RandomBatches(int seed)
{
    private static readonly string[] Keys = ["a", "b", "b|1", "c", "ä"];

    private readonly Random _random = new(seed);
    private readonly List<string> _tags = [];

    /// <summary>Tags that later batches may use.</summary>
    public void Learn(IEnumerable<string> tags) => _tags.AddRange(tags.Where(tag => tag.Length > 0));

    /// <summary>The next batch; <paramref name="current"/> tells the tag that a key has now, or null.</summary>
    public IReadOnlyList<RowChange> Next(Func<string, string?> current)
    {
        var keys = Keys.ToArray();
        _random.Shuffle(keys);
        return [.. keys.Take(_random.Next(1, 4)).Select(key => Change(key, current(key)))];
    }

    private RowChange Change(string key, string? current)
    {
        var data = new byte[_random.Next(0, 20)];
        _random.NextBytes(data);
        if (_tags.Count == 0)
        {
            return new RowChange.Put(key, data);
        }

        var tag = current is not null && _random.Next(4) > 0 ? current : _tags[_random.Next(_tags.Count)];
        return _random.Next(4) switch
        {
            0 => new RowChange.Insert(key, data),
            1 => new RowChange.Replace(key, data, tag),
            2 => new RowChange.Put(key, data),
            _ => new RowChange.Delete(key, tag),
        };
    }
}
