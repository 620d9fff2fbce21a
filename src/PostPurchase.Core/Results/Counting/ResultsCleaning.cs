using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Puts a count in force, and removes what it handed on and what earlier counts have left, some at a time.</summary>
public sealed class ResultsCleaning(IPartitionStore store, StoredResults results)
{
    private readonly RowRemoval _rows = new(store);

    /// <returns>Idle once all is done.</returns>
    internal async ValueTask<ResultsState> Clear(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        var head = await results.PutInForce(shop, state, cancellation);
        if (state.Done < state.Shards)
        {
            return await _rows.Remove(ResultRows.Shard(shop, state.Done), cancellation) ? state with { Done = state.Done + 1 } : state;
        }

        var partition = ResultRows.Partition(shop);
        var isDone = await _rows.Remove(partition, ResultRows.Counted, ResultRows.Of(head.Previous), cancellation)
            && await _rows.Remove(partition, StorageKey.After(ResultRows.Of(head.Previous)), ResultRows.Of(head.Run), cancellation);
        return isDone ? state with { Stage = ResultsStage.Idle } : state;
    }
}
