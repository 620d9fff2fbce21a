using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>
/// Finds orders by the tracking numbers of their parcels. Whoever has one can ask the carrier where somebody lives, so that they stand
/// in keys as keyed hashes. Written at a look at the order, so that an older order is found from the next one on; what is written is noted
/// with the journey of that look, since a write of its own would cost as much again.
/// </summary>
public sealed class ParcelIndex(IPartitionStore store, CustomerKeys keys) : IOrderTraces
{
    private const string Kind = "parcel";
    private const string Orders = "order";
    private const string Note = "parcels";

    /// <summary>Carriers' numbers have more; a shorter text would find whatever somebody typed in for want of one.</summary>
    private const int Shortest = 6;

    /// <summary>Orders that may lie in one parcel.</summary>
    private const int Most = 20;

    /// <summary>Writes what is not noted yet.</summary>
    /// <returns>The note of it, to be written with what the look writes about the order; null where there is nothing to note.</returns>
    internal async ValueTask<RowChange?> Add(OrderPartition order, OrderState state, CancellationToken cancellation)
    {
        if (state.ErasedAt is not null || state.Shipments.All(shipment => shipment.Info.TrackingNumber is null))
        {
            return null;
        }

        var noted = Noted(order.Handled.GetValueOrDefault(Note));
        var fresh = state.Shipments.Select(shipment => HashOf(shipment.Info.TrackingNumber ?? "")).OfType<string>().Except(noted, StringComparer.Ordinal).ToList();
        foreach (var hash in fresh)
        {
            await store.Commit(Partition(order.Key.Shop, hash), [new RowChange.Put(Row(order.Key), "{}"u8.ToArray())], cancellation);
        }

        return fresh.Count == 0 ? null : new RowChange.Put(OrderRows.Handled + Note, StoredJson.Write<IReadOnlyList<string>>([.. noted, .. fresh]));
    }

    /// <summary>Orders with a parcel of this number.</summary>
    public async ValueTask<IReadOnlyList<OrderId>> Find(ShopId shop, string number, CancellationToken cancellation) => HashOf(number) is { } hash
        ? [.. (await store.Query(Partition(shop, hash), Orders + "|", StorageKey.After(Orders + "|"), Most, cancellation)).Select(row => new OrderId(StorageKey.Split(row.Key)[1]))]
        : [];

    /// <inheritdoc/>
    public async ValueTask<int> Erase(OrderKey order, CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var hash in Noted(await store.Get(order.Partition, OrderRows.Handled + Note, cancellation)))
        {
            var partition = Partition(order.Shop, hash);
            if (await store.Get(partition, Row(order), cancellation) is { } row
                && await store.Commit(partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation) is CommitResult.Committed)
            {
                erased++;
            }
        }

        return erased;
    }

    /// <summary>They go with their orders.</summary>
    public ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation) => ValueTask.FromResult(0);

    private static IReadOnlyList<string> Noted(Row? row) => row is null ? [] : StoredJson.Read<IReadOnlyList<string>>(row);

    private static PartitionKey Partition(ShopId shop, string hash) => PartitionKey.Of(Kind, shop.Value, hash);

    private static string Row(OrderKey order) => StorageKey.Join(Orders, order.Order.Value);

    /// <summary>People write them with blanks and hyphens. Null for what is no number.</summary>
    private string? HashOf(string number)
    {
        var bare = string.Concat(number.Where(char.IsLetterOrDigit));
        return bare.Length < Shortest ? null : keys.HashOf($"{Kind} {bare}");
    }
}
