using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Remembers how far each shop's count has come.</summary>
public sealed class LearningLedger(IPartitionStore store)
{
    /// <summary>All shops; those without a count yet are due at once.</summary>
    internal async ValueTask<IReadOnlyDictionary<ShopId, (LearningState State, string? ETag)>> Load(CancellationToken cancellation)
    {
        var states = new Dictionary<ShopId, (LearningState State, string? ETag)>();
        foreach (var row in await Rows(ShopList.Learning, cancellation))
        {
            states[ShopList.ShopOf(row)] = (StoredJson.Read<LearningState>(row), row.ETag);
        }

        foreach (var row in await Rows(ShopList.Shops, cancellation))
        {
            states.TryAdd(ShopList.ShopOf(row), (new LearningState { Next = Instant.MinValue }, null));
        }

        return states;
    }

    /// <returns>The version of what was saved; null where somebody else was faster: it is theirs to go on.</returns>
    internal async ValueTask<string?> Save(ShopId shop, LearningState state, string? etag, CancellationToken cancellation)
    {
        RowChange[] rows = [StoredJson.Change(ShopList.Learning + StorageKey.Join(shop.Value), state, etag)];
        return await store.Commit(ShopList.Partition, rows, cancellation) is CommitResult.Committed committed ? committed.ETags[0] : null;
    }

    private ValueTask<IReadOnlyList<Row>> Rows(string prefix, CancellationToken cancellation) =>
        store.Query(ShopList.Partition, prefix, StorageKey.After(prefix), int.MaxValue, cancellation);
}
