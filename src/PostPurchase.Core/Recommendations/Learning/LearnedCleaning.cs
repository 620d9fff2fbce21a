using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Puts a count in force, and removes what it handed on and what earlier counts and feeds have left, some at a time.</summary>
public sealed class LearnedCleaning(IPartitionStore store, Learned learned, StoredCatalogue catalogue)
{
    private readonly RowRemoval _rows = new(store);

    /// <returns>Idle once all is done.</returns>
    internal async ValueTask<LearningState> Clear(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var head = await learned.PutInForce(shop, state, cancellation);
        if (state.Done < state.Shards)
        {
            return await _rows.Remove(LearnedRows.Shard(shop, state.Done), cancellation) ? state with { Done = state.Done + 1 } : state;
        }

        var partition = LearnedRows.Partition(shop);
        var isDone = await _rows.Remove(partition, LearnedRows.Learned, LearnedRows.Of(head.Previous), cancellation)
            && await _rows.Remove(partition, StorageKey.After(LearnedRows.Of(head.Previous)), LearnedRows.Of(head.Run), cancellation)
            && await catalogue.RemoveFormer(shop, cancellation);
        return isDone ? state with { Stage = LearningStage.Idle } : state;
    }
}
