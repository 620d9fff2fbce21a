using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Reads what was learned, each by a point read.</summary>
public sealed class Learned(IPartitionStore store)
{
    private const int MaxRounds = 100;

    public async ValueTask<LearnedHead> Head(ShopId shop, CancellationToken cancellation) => (await ReadHead(shop, cancellation)).Head;

    internal async ValueTask<BoughtTogether> Of(ShopId shop, long run, string product, CancellationToken cancellation) =>
        StorageKey.Fits(product) && await store.Get(LearnedRows.Partition(shop), LearnedRows.Bought(run, product), cancellation) is { } row
            ? StoredJson.Read<BoughtTogether>(row)
            : BoughtTogether.Nothing;

    /// <summary>What most customers bought, the most first.</summary>
    /// <param name="label">Only what has this tag or category; null: of everything.</param>
    internal async ValueTask<IReadOnlyList<ProductCount>> Popular(
        ShopId shop, long run, ProductLabel? label, CancellationToken cancellation)
    {
        var key = label is { } one ? LearnedRows.Popular(run, one) : LearnedRows.Popular(run);
        return await store.Get(LearnedRows.Partition(shop), key, cancellation) is { } row
            ? StoredJson.Read<IReadOnlyList<ProductCount>>(row)
            : [];
    }

    /// <summary>Safe to repeat.</summary>
    internal async ValueTask<LearnedHead> PutInForce(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (before, etag) = await ReadHead(shop, cancellation);
            if (before.Run >= state.Run)
            {
                return before;
            }

            var after = new LearnedHead(
                state.Run, before.Run, state.BegunAt, state.From, state.Customers, state.Products, state.Pairs);
            RowChange[] rows = [StoredJson.Change(LearnedRows.Head, after, etag)];
            if (await store.Commit(LearnedRows.Partition(shop), rows, cancellation) is CommitResult.Committed)
            {
                return after;
            }
        }

        throw new InvalidOperationException($"What the shop {shop} learned was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask<(LearnedHead Head, string? ETag)> ReadHead(ShopId shop, CancellationToken cancellation) =>
        await store.Get(LearnedRows.Partition(shop), LearnedRows.Head, cancellation) is { } row
            ? (StoredJson.Read<LearnedHead>(row), row.ETag)
            : (LearnedHead.None, null);
}
