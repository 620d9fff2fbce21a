using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Storage;

/// <summary>Breaks off at one call: what came before is stored, and of the call itself nobody knows.</summary>
/// <param name="store">What it stands before.</param>
/// <param name="at">The call that fails, from 1; later ones too, as in a process that is gone.</param>
/// <param name="written">Whether a commit that fails was written all the same.</param>
public sealed class InterruptedStore(IPartitionStore store, int at, bool written) : IPartitionStore
{
    private int _calls;

    public int Calls => _calls;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation)
    {
        Check();
        return store.Get(partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation)
    {
        Check();
        return store.Query(partition, from, to, limit, cancellation);
    }

    public async ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        var call = Interlocked.Increment(ref _calls);
        if (call == at && written)
        {
            await store.Commit(partition, changes, cancellation);
        }

        return call >= at ? throw new IOException("The process is gone.") : await store.Commit(partition, changes, cancellation);
    }

    private void Check()
    {
        if (Interlocked.Increment(ref _calls) >= at)
        {
            throw new IOException("The process is gone.");
        }
    }
}
