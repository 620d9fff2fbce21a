using System.Collections.Concurrent;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// Changes pools. Every change goes through the pool's head, at the version that was read, together with all it is about: so no code
/// is given twice and no limit passed, whoever else is at it. Within a process changes of a pool queue up, since of several at once
/// all but one would be in vain.
/// </summary>
public sealed class PoolStore(IPartitionStore store, TimeProvider time)
{
    /// <summary>As often some other process may get in between before something must be wrong.</summary>
    private const int MaxRounds = 500;

    /// <summary>How long a shop is taken to have no pools after it had none.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<PartitionKey, SemaphoreSlim> _gates = new();
    private readonly ConcurrentDictionary<ShopId, (bool Has, long ReadAt)> _shops = new();

    internal IPartitionStore Rows => store;

    /// <summary>Whether the shop has pools, so that orders of one that has none cost nothing; one of another process may be known a little later.</summary>
    internal async ValueTask<bool> HasPools(ShopId shop, CancellationToken cancellation)
    {
        if (_shops.TryGetValue(shop, out var known) && (known.Has || time.GetElapsedTime(known.ReadAt) < Fresh))
        {
            return known.Has;
        }

        var has = (await store.Query(VoucherRows.Pools(shop), "!", "~", 1, cancellation)).Count > 0;
        _shops[shop] = (has, time.GetTimestamp());
        return has;
    }

    /// <summary>Notes that the shop has pools, before it has the first one.</summary>
    internal async ValueTask Enter(ShopId shop, string pool, CancellationToken cancellation)
    {
        await store.Commit(VoucherRows.Pools(shop), [new RowChange.Put(StorageKey.Join(pool), "{}"u8.ToArray())], cancellation);
        _shops[shop] = (true, time.GetTimestamp());
    }

    /// <summary>Null where there is no such pool.</summary>
    public async ValueTask<PoolHead?> Find(ShopId shop, string pool, CancellationToken cancellation) =>
        (await Read(shop, pool, cancellation))?.Head;

    internal async ValueTask<StoredPool?> Read(ShopId shop, string pool, CancellationToken cancellation) =>
        await store.Get(VoucherRows.Pool(shop, pool), VoucherRows.Head, cancellation) is { } row
            ? new StoredPool(StoredJson.Read<PoolHead>(row), row.ETag)
            : null;

    /// <summary>Changes the pool as it stands.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="pool">Its id.</param>
    /// <param name="change">Asked again where somebody else was faster; null where there is no such pool.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async ValueTask<T> Change<T>(
        ShopId shop, string pool, Func<PoolHead?, ValueTask<PoolChange<T>>> change, CancellationToken cancellation)
    {
        var partition = VoucherRows.Pool(shop, pool);
        var gate = _gates.GetOrAdd(partition, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            for (var round = 0; round < MaxRounds; round++)
            {
                var stored = await Read(shop, pool, cancellation);
                var wanted = await change(stored?.Head);
                RowChange[] changes =
                [
                    .. wanted.Head is { } head ? [StoredJson.Change(VoucherRows.Head, head, stored?.ETag)] : Array.Empty<RowChange>(),
                    .. wanted.Beside ?? [],
                ];
                if (!wanted.ReadAgain && (changes.Length == 0 || await store.Commit(partition, changes, cancellation) is CommitResult.Committed))
                {
                    return wanted.Answer;
                }
            }
        }
        finally
        {
            gate.Release();
        }

        throw new InvalidOperationException($"The pool {partition} was changed by others {MaxRounds} times in a row.");
    }
}
