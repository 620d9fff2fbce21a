using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>Notes with an order that a pool knows of it, so that the pool is found when the order's customer is erased.</summary>
internal static class OrderTies
{
    public const string Prefix = OrderRows.Handled + VoucherRows.NoteOfPool;

    /// <summary>To be done before the pool learns of the order.</summary>
    public static async ValueTask Note(IPartitionStore store, OrderKey order, string pool, CancellationToken cancellation) =>
        await store.Commit(order.Partition, [new RowChange.Put(Prefix + StorageKey.Join(pool), "{}"u8.ToArray())], cancellation);

    /// <summary>The pools, each with its note.</summary>
    public static async ValueTask<IReadOnlyList<(string Pool, Row Note)>> Of(IPartitionStore store, OrderKey order, CancellationToken cancellation)
    {
        var rows = await store.Query(order.Partition, Prefix, StorageKey.After(Prefix), int.MaxValue, cancellation);
        return [.. rows.Select(row => (StorageKey.Split(row.Key[Prefix.Length..])[0], row))];
    }
}
