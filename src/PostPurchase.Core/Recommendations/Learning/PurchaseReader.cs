using PostPurchase.Core.Counting;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Reads what was bought, orders of some days at a time.</summary>
public sealed class PurchaseReader(IPartitionStore store, JourneyIndex index, CustomerKeys keys)
{
    /// <summary>Orders of a page.</summary>
    public const int Page = OrderPages.Size;

    private readonly OrderPages _pages = new(index);

    /// <returns>The purchases of a page, how many orders it had, and where to go on; null after the last.</returns>
    internal async ValueTask<(IReadOnlyList<Purchase> Purchases, int Orders, IndexCursor? Next)> Read(
        ShopId shop, LearningState state, CancellationToken cancellation)
    {
        if (state is not { From: { } from, To: { } to })
        {
            throw new InvalidOperationException("A count that reads has no days.");
        }

        return await _pages.Read(shop, (from, to), state.Cursor, (order, stop) => Bought(order.Key, state.Run, stop), cancellation);
    }

    /// <summary>Null where nothing was bought and kept.</summary>
    private async ValueTask<Purchase?> Bought(OrderKey key, long run, CancellationToken cancellation)
    {
        var rows = await store.Query(key.Partition, OrderRows.Events, StorageKey.After(OrderRows.Events), int.MaxValue, cancellation);
        var state = OrderHistory.Fold(rows.Select(StoredJson.Read<RecordedEvent>));
        if (state.Order is not { } order || BoughtKey.Kept(state) is not { Count: > 0 } products)
        {
            return null;
        }

        // By the address where there is one: that is whom a mail goes to. An order of nobody is one of its own.
        var known = keys.Of(key.Shop, order);
        var customer = known.Count > 0 ? known[^1].Value : key.Partition.Value;
        return new Purchase(Shard.NameIn(run, customer), order.PlacedAt.InUtc().Date, [.. products.Where(StorageKey.Fits).Take(BuyerCounts.MaxProducts)]);
    }
}
