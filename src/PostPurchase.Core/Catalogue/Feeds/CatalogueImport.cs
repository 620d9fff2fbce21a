using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>
/// Puts a feed in the place of the catalogue, as a whole or not at all: it is read twice, first to find all that is wrong with it. Its
/// rows count once all of them are stored; what broke off half way is removed at night.
/// </summary>
public sealed class CatalogueImport(IPartitionStore store, StoredCatalogue catalogue)
{
    private const int AtOnce = 4;

    /// <param name="shop">Whose products they are.</param>
    /// <param name="feed">Can be read twice; closed by the caller.</param>
    /// <param name="currency">ISO 4217 code of prices that name none; null: they must name one.</param>
    /// <param name="now">When it is taken in.</param>
    public async ValueTask<FeedReport> Apply(ShopId shop, Stream feed, string? currency, Instant now, CancellationToken cancellation)
    {
        var check = new FeedCheck();
        feed.Position = 0;
        var first = ProductFeed.Open(feed, currency);
        if (first.Problem is { } problem)
        {
            return new FeedReport(false, 0, 0, 1, [new FeedProblem(1, "the whole feed", problem)]);
        }

        var report = check.Read(first.Entries);
        if (report.ProblemCount > 0)
        {
            return report;
        }

        var number = (await catalogue.Change(shop, head => head with { LastGiven = head.LastGiven + 1 }, cancellation)).LastGiven;
        feed.Position = 0;
        await Write(shop, Rows(number, ProductFeed.Open(feed, currency).Entries, check.Labels), cancellation);

        // Of two feeds at the same time the one that was begun later stays.
        var after = await catalogue.Change(
            shop, head => head.Current > number ? head : head with { Current = number, Previous = head.Current, Products = report.Products, TakenAt = now }, cancellation);
        return report with { Taken = after.Current == number };
    }

    private static IEnumerable<RowChange> Rows(long number, IEnumerable<FeedEntry> entries, FeedLabels labels)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        var skus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var product in entries.Select(entry => entry.Product).OfType<Product>())
        {
            yield return new RowChange.Put(CatalogueRows.Product(number, product.Id), StoredJson.Write(product));

            // A SKU is of one product, a group stands for the first that can be bought: a name is given once.
            if (product.Sku is { } sku && sku != product.Id && !groups.Contains(sku) && skus.Add(sku))
            {
                yield return new RowChange.Put(CatalogueRows.Alias(number, sku), StoredJson.Write(product.Id));
            }

            if (product.Group is { } group && group != product.Id && product.Available && !skus.Contains(group) && groups.Add(group))
            {
                yield return new RowChange.Put(CatalogueRows.Alias(number, group), StoredJson.Write(product.Id));
            }
        }

        foreach (var (label, products) in labels.All)
        {
            yield return new RowChange.Put(CatalogueRows.Label(number, label), StoredJson.Write(products));
        }
    }

    /// <summary>Some batches at once; the reading waits for them.</summary>
    private async Task Write(ShopId shop, IEnumerable<RowChange> rows, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Batches.Of(rows), parallel, async (batch, stop) =>
            await store.Commit(CatalogueRows.Partition(shop), batch, stop));
    }
}
