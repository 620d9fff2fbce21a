using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Shops;

/// <summary>Which shops there are, for work that is done for each of them.</summary>
public sealed class ShopList(IPartitionStore store)
{
    internal const string Shops = "shop|";
    internal const string Retention = "retention|";

    /// <summary>How far the daily count of purchases has come. Before the others, which are read together.</summary>
    internal const string Learning = "learning|";

    /// <summary>How far the daily count of results has come.</summary>
    internal const string Results = "results|";

    internal static readonly PartitionKey Partition = PartitionKey.Of("shops");

    /// <summary>Safe to repeat.</summary>
    public async ValueTask Add(ShopId shop, CancellationToken cancellation)
    {
        var key = Shops + StorageKey.Join(shop.Value);
        if (await store.Get(Partition, key, cancellation) is null)
        {
            await store.Commit(Partition, [new RowChange.Put(key, "{}"u8.ToArray())], cancellation);
        }
    }

    /// <summary>All shops.</summary>
    public async ValueTask<IReadOnlyList<ShopId>> All(CancellationToken cancellation)
    {
        var rows = await store.Query(Partition, Shops, StorageKey.After(Shops), int.MaxValue, cancellation);
        return [.. rows.Select(ShopOf)];
    }

    internal static ShopId ShopOf(Row row) => new(StorageKey.Split(row.Key)[1]);
}
