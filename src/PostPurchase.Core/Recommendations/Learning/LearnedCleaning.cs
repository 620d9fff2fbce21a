using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Puts a count in force, and removes what it handed on and what earlier counts and feeds have left, some at a time.</summary>
public sealed class LearnedCleaning(IPartitionStore store, Learned learned, StoredCatalogue catalogue)
{
    private const int AtOnce = 1000;
    private const string First = "!";
    private const string Last = "~";

    /// <returns>Idle once all is done.</returns>
    internal async ValueTask<LearningState> Clear(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var head = await learned.PutInForce(shop, state, cancellation);
        if (state.Done < state.Shards)
        {
            return await Remove(LearnedRows.Shard(shop, state.Done), First, Last, cancellation) ? state with { Done = state.Done + 1 } : state;
        }

        var partition = LearnedRows.Partition(shop);
        var isDone = await Remove(partition, LearnedRows.Learned, LearnedRows.Of(head.Previous), cancellation)
            && await Remove(partition, StorageKey.After(LearnedRows.Of(head.Previous)), LearnedRows.Of(head.Run), cancellation)
            && await catalogue.RemoveFormer(shop, cancellation);
        return isDone ? state with { Stage = LearningStage.Idle } : state;
    }

    private async ValueTask<bool> Remove(PartitionKey partition, string from, string to, CancellationToken cancellation)
    {
        if (string.CompareOrdinal(from, to) >= 0)
        {
            return true;
        }

        var rows = await store.Query(partition, from, to, AtOnce, cancellation);
        foreach (var batch in Batches.Of(rows.Select(row => new RowChange.Delete(row.Key, row.ETag))))
        {
            await store.Commit(partition, batch, cancellation);
        }

        return rows.Count < AtOnce;
    }
}
