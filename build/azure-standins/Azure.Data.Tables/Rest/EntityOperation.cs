using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>One write to one row, alone or as part of a transaction.</summary>
internal sealed record EntityOperation(RequestMethod Method, string Target, string? IfMatch, byte[]? Body)
{
    public static EntityOperation Add(ITableEntity entity) => new(RequestMethod.Post, "", null, EntityJson.Write(entity));

    /// <summary>Without an ETag the row is written whether it is there or not.</summary>
    public static EntityOperation Write(ITableEntity entity, TableUpdateMode mode, ETag ifMatch) => new(
        mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
        },
        Keys(entity.PartitionKey, entity.RowKey),
        ifMatch == default ? null : ifMatch.ToString(),
        EntityJson.Write(entity));

    public static EntityOperation Delete(string partitionKey, string rowKey, ETag ifMatch) => new(
        RequestMethod.Delete, Keys(partitionKey, rowKey), (ifMatch == default ? ETag.All : ifMatch).ToString(), null);

    public static EntityOperation From(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(action.Entity),
        TableTransactionActionType.UpdateMerge => Write(action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => Write(action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => Write(action.Entity, TableUpdateMode.Merge, default),
        TableTransactionActionType.UpsertReplace => Write(action.Entity, TableUpdateMode.Replace, default),
        TableTransactionActionType.Delete => Delete(action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new InvalidOperationException($"There is no transaction action {action.ActionType}."),
    };

    public static string Keys(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
