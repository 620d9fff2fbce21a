using Azure;
using Azure.Data.Tables;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>A commit of one change, as one request for one entity.</summary>
internal static class SingleChange
{
    public static async Task<CommitResult> Commit(TableClient table, PartitionKey partition, RowChange change)
    {
        try
        {
            var response = await Send(table, partition, change);

            // The client takes a deletion of what is not there for done.
            return response.Status == 404
                ? new CommitResult.Conflict(0)
                : new CommitResult.Committed([ETags.Of(response, change)]);
        }
        catch (RequestFailedException refused) when (TableFailure.IsConflict(refused))
        {
            return new CommitResult.Conflict(0);
        }
    }

    private static Task<Response> Send(TableClient table, PartitionKey partition, RowChange change) => change switch
    {
        RowChange.Insert insert => table.AddEntityAsync(RowEntity.Of(partition, insert.Key, insert.Data)),
        RowChange.Put put => table.UpsertEntityAsync(RowEntity.Of(partition, put.Key, put.Data), TableUpdateMode.Replace),
        RowChange.Replace replace => table.UpdateEntityAsync(
            RowEntity.Of(partition, replace.Key, replace.Data), new ETag(replace.ETag), TableUpdateMode.Replace),
        RowChange.Delete delete => table.DeleteEntityAsync(partition.Value, delete.Key, new ETag(delete.ETag)),
        _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
    };
}
