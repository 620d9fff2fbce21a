using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Fails now and then: a commit that failed may have been written all the same, as over a network.</summary>
/// <param name="store">What it stands before.</param>
/// <param name="chance">Of a commit to fail, in percent.</param>
public sealed class ShakyStore(IPartitionStore store, Random random, int chance) : IPartitionStore
{
    private readonly Lock _gate = new();

    /// <summary>False: nothing fails.</summary>
    public bool Shakes { get; set; } = true;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        store.Get(partition, key, cancellation);

    public ValueTask<IReadOnlyList<Row>> Query(
        PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        store.Query(partition, from, to, limit, cancellation);

    public async ValueTask<CommitResult> Commit(
        PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        var (fails, written) = Draw();
        if (fails && !written)
        {
            throw new IOException("The line is down.");
        }

        var result = await store.Commit(partition, changes, cancellation);
        return fails ? throw new IOException("The answer was lost.") : result;
    }

    private (bool Fails, bool Written) Draw()
    {
        lock (_gate)
        {
            return (Shakes && random.Next(100) < chance, random.Next(2) == 0);
        }
    }
}
