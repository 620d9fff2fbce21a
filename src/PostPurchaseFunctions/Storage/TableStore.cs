using Azure.Data.Tables;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>The storage port on one table of Azure Table Storage.</summary>
/// <remarks>
/// A commit that has begun is not cancelled: its outcome would be unknown. Where the client repeats a request because the answer
/// got lost, a commit that took effect can come back as a conflict; whoever gets a conflict reads again, and finds its own rows.
/// </remarks>
internal sealed class TableStore(TableClient table) : IPartitionStore
{
    /// <summary>Most rows that the service gives at once (learn.microsoft.com, "Query timeout and pagination").</summary>
    private const int PageSize = 1000;

    public async ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        try
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition.Value, key, cancellationToken: cancellation);
            return found.HasValue && found.Value is { } entity ? RowEntity.ToRow(entity) : null;
        }
        catch (Exception cause) when (TableFailure.IsOutage(cause, cancellation))
        {
            throw TableFailure.Of(cause);
        }
    }

    public async ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (limit == 0 || string.CompareOrdinal(from, to) >= 0)
        {
            return [];
        }

        try
        {
            return await Read(Filter(partition, from, to), limit, cancellation);
        }
        catch (Exception cause) when (TableFailure.IsOutage(cause, cancellation))
        {
            throw TableFailure.Of(cause);
        }
    }

    public async ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        BatchLimits.Check(partition, changes);
        try
        {
            // A transaction of one costs an envelope more, in bytes and in the service's work.
            return changes is [var change]
                ? await SingleChange.Commit(table, partition, change)
                : await BatchOfChanges.Commit(table, partition, changes);
        }
        catch (Exception cause) when (TableFailure.IsOutage(cause, CancellationToken.None))
        {
            throw TableFailure.Of(cause);
        }
    }

    /// <summary>Keys are escaped by the client: no key can reach out of its quotes.</summary>
    private static string Filter(PartitionKey partition, string from, string to) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {partition.Value} and RowKey ge {from} and RowKey lt {to}");

    private async Task<IReadOnlyList<Row>> Read(string filter, int limit, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        var pages = table.QueryAsync<TableEntity>(filter, Math.Min(limit, PageSize), cancellationToken: cancellation);
        await foreach (var entity in pages)
        {
            rows.Add(RowEntity.ToRow(entity));
            if (rows.Count == limit)
            {
                break;
            }
        }

        return rows;
    }
}
