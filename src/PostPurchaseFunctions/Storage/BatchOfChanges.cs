using Azure;
using Azure.Data.Tables;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>A commit of several changes, as an entity group transaction.</summary>
internal static class BatchOfChanges
{
    public static async Task<CommitResult> Commit(TableClient table, PartitionKey partition, IReadOnlyList<RowChange> changes)
    {
        try
        {
            var answers = (await table.SubmitTransactionAsync(changes.Select(change => Action(partition, change)))).Value;
            return new CommitResult.Committed([.. answers.Zip(changes, ETags.Of)]);
        }
        catch (TableTransactionFailedException refused)
            when (refused.FailedTransactionActionIndex is not null && TableFailure.IsConflict(refused))
        {
            return new CommitResult.Conflict(refused.FailedTransactionActionIndex.Value);
        }
    }

    private static TableTransactionAction Action(PartitionKey partition, RowChange change) => change switch
    {
        RowChange.Insert insert => new(TableTransactionActionType.Add, RowEntity.Of(partition, insert.Key, insert.Data)),
        RowChange.Put put => new(TableTransactionActionType.UpsertReplace, RowEntity.Of(partition, put.Key, put.Data)),
        RowChange.Replace replace => new(
            TableTransactionActionType.UpdateReplace,
            RowEntity.Of(partition, replace.Key, replace.Data),
            new ETag(replace.ETag)),
        RowChange.Delete delete => new(
            TableTransactionActionType.Delete, RowEntity.Of(partition, delete.Key), new ETag(delete.ETag)),
        _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
    };
}
