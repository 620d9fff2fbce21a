using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Remembers when each shop's daily removal is due.</summary>
public sealed class RetentionLedger(IPartitionStore store)
{
    /// <summary>All shops; those that had no removal yet are due at once.</summary>
    public async ValueTask<IReadOnlyDictionary<ShopId, RetentionState>> Load(CancellationToken cancellation)
    {
        // "retention|…" sorts before "shop|…": one query reads both.
        var rows = await store.Query(
            ShopList.Partition, ShopList.Retention, StorageKey.After(ShopList.Shops), int.MaxValue, cancellation);
        var states = new Dictionary<ShopId, RetentionState>();
        foreach (var row in rows)
        {
            var shop = ShopList.ShopOf(row);
            if (row.Key.StartsWith(ShopList.Retention, StringComparison.Ordinal))
            {
                states[shop] = StoredJson.Read<RetentionState>(row);
            }
            else
            {
                states.TryAdd(shop, new RetentionState(Instant.MinValue, null));
            }
        }

        return states;
    }

    public async ValueTask Save(ShopId shop, RetentionState state, CancellationToken cancellation) => await store.Commit(
        ShopList.Partition,
        [new RowChange.Put(ShopList.Retention + StorageKey.Join(shop.Value), StoredJson.Write(state))],
        cancellation);
}
