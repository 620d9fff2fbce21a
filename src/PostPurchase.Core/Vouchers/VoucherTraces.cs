using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>What ties vouchers to an order and its customer. The vouchers stay in the ledger, of nobody, and so do its sums.</summary>
public sealed class VoucherTraces(PoolStore pools) : IOrderTraces
{
    private readonly IPartitionStore _store = pools.Rows;

    /// <inheritdoc/>
    public async ValueTask<int> Erase(OrderKey order, CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var (pool, note) in await OrderTies.Of(_store, order, cancellation))
        {
            erased += await Untie(order, pool, cancellation);
            await _store.Commit(order.Partition, [new RowChange.Delete(note.Key, note.ETag)], cancellation);
        }

        if (await _store.Get(order.Partition, OrderRows.Handled + VoucherFollower.Note, cancellation) is { } row)
        {
            await _store.Commit(order.Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
            erased++;
        }

        return erased;
    }

    /// <summary>Vouchers are tied to orders, and let go with them.</summary>
    public ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation) => new(0);

    private async ValueTask<int> Untie(OrderKey order, string pool, CancellationToken cancellation)
    {
        var rows = new PoolRows(_store, VoucherRows.Pool(order.Shop, pool));
        var numbers = await rows.OfOrder(order.Order, cancellation);
        foreach (var (number, tie) in numbers)
        {
            await pools.Change(order.Shop, pool, _ => Untie(rows, order.Order, number, tie, cancellation), cancellation);
        }

        return numbers.Count;
    }

    private static async ValueTask<PoolChange<bool>> Untie(PoolRows rows, OrderId order, long number, Row tie, CancellationToken cancellation)
    {
        if (await rows.Get(tie.Key, cancellation) is not { } stored)
        {
            return new(false);
        }

        var changes = new List<RowChange> { new RowChange.Delete(stored.Key, stored.ETag) };
        if (await rows.Entry(number, cancellation) is var (voucher, etag))
        {
            changes.Add(new RowChange.Replace(VoucherRows.Entry(number), StoredJson.Write(Anonymous(voucher, order)), etag));
            if (voucher.For is { } mine && mine.Order == order && await rows.Get(VoucherRows.Once(mine), cancellation) is { } once)
            {
                changes.Add(new RowChange.Delete(once.Key, once.ETag));
            }
        }

        return new(true, null, changes);
    }

    private static Voucher Anonymous(Voucher voucher, OrderId order) => voucher with
    {
        For = voucher.For?.Order == order ? null : voucher.For,
        Redemptions = [.. voucher.Redemptions.Select(one => one.Order == order ? one with { Order = null } : one)],
    };
}
