using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>A shop's pools: sets them up, shows them and their ledgers, removes what was never used.</summary>
public sealed class VoucherPools(PoolStore pools, CodeSupply supply)
{
    private const string First = "!";
    private const string Last = "~";
    private const int Most = 200;

    private readonly IPartitionStore _store = pools.Rows;

    /// <summary>All pools, by id.</summary>
    public async ValueTask<IReadOnlyList<PoolHead>> List(ShopId shop, CancellationToken cancellation)
    {
        var heads = new List<PoolHead>();
        foreach (var row in await _store.Query(VoucherRows.Pools(shop), First, Last, int.MaxValue, cancellation))
        {
            heads.AddRange(await pools.Find(shop, StorageKey.Split(row.Key)[0], cancellation) is { } head ? [head] : []);
        }

        return heads;
    }

    /// <summary>Null where there is no such pool.</summary>
    public ValueTask<PoolHead?> Find(ShopId shop, string pool, CancellationToken cancellation) => pools.Find(shop, pool, cancellation);

    public async ValueTask<PoolAnswer> Save(Shop shop, VoucherPool wanted, Instant now, CancellationToken cancellation)
    {
        if (PoolCheck.Of(wanted, null) is { Count: > 0 } wrong)
        {
            return new PoolAnswer.Invalid(wrong);
        }

        var known = await _store.Query(VoucherRows.Pools(shop.Id), First, Last, Most, cancellation);
        if (known.Count == Most && known.All(row => row.Key != StorageKey.Join(wanted.Id)))
        {
            return new PoolAnswer.Invalid([new PoolProblem("$.id", $"A shop has at most {Most} pools.")]);
        }

        // Before the pool itself, so that none is that nobody finds.
        await pools.Enter(shop.Id, wanted.Id, cancellation);
        var answer = await pools.Change<PoolAnswer>(
            shop.Id,
            wanted.Id,
            head => ValueTask.FromResult(Saved(head, wanted, now)),
            cancellation);
        if (answer is PoolAnswer.Saved { Head: var saved })
        {
            await supply.Ask(shop.Id, saved, now, cancellation);
        }

        return answer;
    }

    /// <summary>Removes a pool of which nothing was issued, with its codes. Safe to repeat where it was cut off.</summary>
    public async ValueTask<PoolAnswer> Remove(ShopId shop, string pool, CancellationToken cancellation)
    {
        var (partition, head) = (VoucherRows.Pool(shop, pool), await pools.Find(shop, pool, cancellation));
        if (head is null)
        {
            return new PoolAnswer.Unknown();
        }

        // Closed first: nothing is claimed while it goes.
        head = await pools.Change<PoolHead?>(
            shop,
            pool,
            found => ValueTask.FromResult(found is null ? new PoolChange<PoolHead?>(null)
                : found.LastNumber > 0 ? new PoolChange<PoolHead?>(found)
                : Closed(found)),
            cancellation);
        if (head is { LastNumber: > 0 })
        {
            return new PoolAnswer.InUse();
        }

        await RemoveCodes(shop, partition, cancellation);
        await RemoveAll(partition, cancellation);
        await RemoveRow(VoucherRows.Pools(shop), StorageKey.Join(pool), cancellation);
        return new PoolAnswer.Removed();
    }

    /// <summary>Has each pool make the codes that it lacks, and tells of those that nobody registered yet.</summary>
    public async ValueTask AskForCodes(ShopId shop, Instant now, CancellationToken cancellation)
    {
        foreach (var head in await List(shop, cancellation))
        {
            await supply.Ask(shop, head, now, cancellation);
        }
    }

    /// <summary>A page of what was issued, newest first.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="pool">Its id.</param>
    /// <param name="after">The <see cref="VoucherPage.Next"/> of the page before; null for the first page.</param>
    /// <param name="limit">Most on the page.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<VoucherPage> Ledger(ShopId shop, string pool, long? after, int limit, CancellationToken cancellation)
    {
        var from = after is { } number ? VoucherRows.Entry(number) + "!" : VoucherRows.Entries;
        var rows = await _store.Query(VoucherRows.Pool(shop, pool), from, VoucherRows.AfterEntries, limit, cancellation);
        var vouchers = rows.Select(StoredJson.Read<Voucher>).ToList();
        return new VoucherPage(vouchers, vouchers.Count == limit ? vouchers[^1].Number : null);
    }

    private static PoolChange<PoolAnswer> Saved(PoolHead? before, VoucherPool wanted, Instant now)
    {
        if (PoolCheck.Of(wanted, before?.Pool) is { Count: > 0 } wrong)
        {
            return new(new PoolAnswer.Invalid(wrong));
        }

        var saved = PoolRule.Refilled((before ?? new PoolHead { Pool = wanted }) with { Pool = wanted }, now);

        // A pool without codes has not run low, it has not begun.
        saved = before is null ? saved with { LowSince = null } : saved;
        return new(new PoolAnswer.Saved(saved, before is null), saved);
    }

    private static PoolChange<PoolHead?> Closed(PoolHead head)
    {
        var closed = head with { Pool = head.Pool with { Closed = true } };
        return new(closed, closed);
    }

    private async ValueTask RemoveCodes(ShopId shop, PartitionKey partition, CancellationToken cancellation)
    {
        foreach (var code in await _store.Query(partition, VoucherRows.Free, VoucherRows.AfterFree, int.MaxValue, cancellation))
        {
            await RemoveRow(VoucherRows.Codes(shop), code.Key[VoucherRows.Free.Length..], cancellation);
        }

        foreach (var row in await _store.Query(partition, VoucherRows.Batches, VoucherRows.AfterBatches, int.MaxValue, cancellation))
        {
            foreach (var code in StoredJson.Read<CodeBatch>(row).Codes)
            {
                await RemoveRow(VoucherRows.Codes(shop), VoucherRows.InShop(code), cancellation);
            }
        }
    }

    /// <summary>The head last, so that what is cut off is found again.</summary>
    private async ValueTask RemoveAll(PartitionKey partition, CancellationToken cancellation)
    {
        var rows = await _store.Query(partition, First, Last, int.MaxValue, cancellation);
        var inOrder = rows.OrderBy(row => row.Key == VoucherRows.Head);
        foreach (var batch in Batches.Of(inOrder.Select(row => new RowChange.Delete(row.Key, row.ETag))))
        {
            await _store.Commit(partition, batch, cancellation);
        }
    }

    private async ValueTask RemoveRow(PartitionKey partition, string key, CancellationToken cancellation)
    {
        if (await _store.Get(partition, key, cancellation) is { } row)
        {
            await _store.Commit(partition, [new RowChange.Delete(key, row.ETag)], cancellation);
        }
    }
}
