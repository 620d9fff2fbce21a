using System.Globalization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Counting;

/// <summary>Hands lists on from one page of a count to a later one. The same page writes the same rows, so that it can be repeated.</summary>
/// <param name="store">Where.</param>
/// <param name="place">The partition of a shard, which nothing else uses.</param>
/// <param name="run">Names the count.</param>
internal sealed class HandOver(IPartitionStore store, Func<int, PartitionKey> place, long run)
{
    /// <summary>Characters of names in a row; with all around them it stays well under <see cref="BatchLimits.MaxRowBytes"/>, whatever they are.</summary>
    private const int MaxNames = 60_000;

    private const int RowsAtOnce = 50;

    /// <param name="shard">Who is to get it.</param>
    /// <param name="kind">Names the rows.</param>
    /// <param name="from">The page or shard that hands it on.</param>
    /// <param name="items">What.</param>
    /// <param name="length">Characters of the names in an item.</param>
    public async ValueTask Write<T>(
        int shard, string kind, int from, IEnumerable<T> items, Func<T, int> length, CancellationToken cancellation)
    {
        var rows = Cut(items, length).Select((part, number) => new RowChange.Put(Key(kind, from, number), StoredJson.Write(part)));
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(place(shard), batch, cancellation);
        }
    }

    public async IAsyncEnumerable<T> Read<T>(
        int shard, string kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = First(kind);
        var (next, end) = (first, StorageKey.After(first));
        while (await store.Query(place(shard), next, end, RowsAtOnce, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                foreach (var item in StoredJson.Read<IReadOnlyList<T>>(row))
                {
                    yield return item;
                }
            }

            next = rows[^1].Key + "!";
        }
    }

    /// <summary>What the rows of one kind begin with.</summary>
    private string First(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}|{run:d12}|");

    private string Key(string kind, int from, int number) => string.Create(CultureInfo.InvariantCulture, $"{First(kind)}{from:d8}|{number:d6}");

    private static IEnumerable<List<T>> Cut<T>(IEnumerable<T> items, Func<T, int> length)
    {
        var (part, names) = (new List<T>(), 0);
        foreach (var item in items)
        {
            var own = length(item) + 20;
            if (part.Count > 0 && names + own > MaxNames)
            {
                yield return part;
                (part, names) = ([], 0);
            }

            part.Add(item);
            names += own;
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
