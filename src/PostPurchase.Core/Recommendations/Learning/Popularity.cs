using System.Collections.Concurrent;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Writes down what most customers bought: of everything, and of each tag and category.</summary>
public sealed class Popularity(IPartitionStore store, StoredCatalogue catalogue)
{
    /// <summary>Of each list; some of them will be out of the catalogue, or bought already.</summary>
    private const int Kept = 30;

    /// <summary>Products that are looked up for their tags and categories.</summary>
    private const int LookedUp = 1000;

    private const int AtOnce = 16;

    internal async ValueTask Write(ShopId shop, long run, IReadOnlyDictionary<string, int> buyers, CancellationToken cancellation)
    {
        var ranked = buyers
            .Select(product => new ProductCount(product.Key, product.Value))
            .OrderByDescending(product => product.Buyers)
            .ThenBy(product => product.Product, StringComparer.Ordinal)
            .Take(LookedUp)
            .ToList();
        var rows = new List<RowChange> { new RowChange.Put(LearnedRows.Popular(run), StoredJson.Write(ranked.Take(Kept).ToList())) };
        var labels = await Labels(shop, ranked, cancellation);
        rows.AddRange(labels.OrderBy(label => label.Key.Key, StringComparer.Ordinal).Select(label =>
            new RowChange.Put(LearnedRows.Popular(run, label.Key), StoredJson.Write(label.Value))));
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(LearnedRows.Partition(shop), batch, cancellation);
        }
    }

    private async ValueTask<Dictionary<ProductLabel, List<ProductCount>>> Labels(
        ShopId shop, List<ProductCount> ranked, CancellationToken cancellation)
    {
        var lists = new Dictionary<ProductLabel, List<ProductCount>>();
        if (await catalogue.Head(shop, cancellation) is not { Current: > 0 and var feed })
        {
            return lists;
        }

        var found = new ConcurrentDictionary<string, Product>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ranked, parallel, async (count, stop) =>
        {
            if (await catalogue.Find(shop, feed, count.Product, stop) is { } product)
            {
                found[count.Product] = product;
            }
        });
        foreach (var count in ranked.Where(count => found.ContainsKey(count.Product)))
        {
            foreach (var label in found[count.Product].Labels)
            {
                var list = lists.TryGetValue(label, out var known) ? known : lists[label] = [];
                if (list.Count < Kept)
                {
                    list.Add(count);
                }
            }
        }

        return lists;
    }
}
