using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>A store whose client repeats a commit of an order after its answer got lost.</summary>
internal sealed class LostAnswers(IPartitionStore store) : IPartitionStore
{
    public int Next { get; set; }

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public async ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        var result = await store.Commit(partition, changes, cancellation);
        if (Next > 0 && partition.Value.StartsWith("order", StringComparison.Ordinal))
        {
            Next--;
            return await store.Commit(partition, changes, cancellation);
        }

        return result;
    }
}
