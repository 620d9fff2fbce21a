using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Counting;

/// <summary>Removes what a count leaves behind, some at a time.</summary>
internal sealed class RowRemoval(IPartitionStore store)
{
    private const int AtOnce = 1000;
    private const string First = "!";
    private const string Last = "~";

    /// <summary>All rows of a partition.</summary>
    /// <returns>Whether nothing is left.</returns>
    public ValueTask<bool> Remove(PartitionKey partition, CancellationToken cancellation) => Remove(partition, First, Last, cancellation);

    /// <summary>Rows from a key on, up to another one.</summary>
    /// <returns>Whether nothing is left.</returns>
    public async ValueTask<bool> Remove(PartitionKey partition, string from, string to, CancellationToken cancellation)
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
