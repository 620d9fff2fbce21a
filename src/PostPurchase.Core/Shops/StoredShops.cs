using System.Collections.Concurrent;
using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Shops;

/// <summary>Shops' settings on the store, kept in memory for <see cref="Fresh"/>.</summary>
public sealed class StoredShops(IPartitionStore store, TimeProvider time) : IShops
{
    /// <summary>How old settings in use may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private const string Settings = "settings";
    private const int MaxRounds = 100;

    private readonly ShopList _list = new(store);
    private readonly ConcurrentDictionary<ShopId, (Shop? Shop, long ReadAt)> _known = new();

    public async ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation)
    {
        if (_known.TryGetValue(id, out var entry) && time.GetElapsedTime(entry.ReadAt) < Fresh)
        {
            return entry.Shop;
        }

        return await Reread(id, cancellation);
    }

    /// <summary>As they stand now, for who is about to change them; null where there is no such shop.</summary>
    public async ValueTask<Shop?> Reread(ShopId id, CancellationToken cancellation)
    {
        var row = await store.Get(Partition(id), Settings, cancellation);
        var shop = row is null ? null : JsonSerializer.Deserialize<Shop>(row.Data.Span, CoreJson.Options);
        if (shop is not null)
        {
            if (!_known.ContainsKey(id))
            {
                // For shops that were saved before there was a list; once in each process.
                await _list.Add(id, cancellation);
            }

            // Names of shops that don't exist come from anybody and are not remembered.
            _known[id] = (shop, time.GetTimestamp());
        }

        return shop;
    }

    /// <summary>Writes the settings whatever was there.</summary>
    public async ValueTask Save(Shop shop, CancellationToken cancellation)
    {
        var row = new RowChange.Put(Settings, JsonSerializer.SerializeToUtf8Bytes(shop, CoreJson.Options));
        await _list.Add(shop.Id, cancellation);
        await store.Commit(Partition(shop.Id), [row], cancellation);
        _known[shop.Id] = (shop, time.GetTimestamp());
    }

    /// <summary>Changes the settings as they stand, whoever else changes them at the same time.</summary>
    /// <param name="id">A shop that there is.</param>
    /// <param name="change">Asked again where somebody else was faster; the same settings are not written.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">There is no such shop.</exception>
    public async ValueTask Change(ShopId id, Func<Shop, Shop> change, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(Partition(id), Settings, cancellation);
            var before = row is null ? null : JsonSerializer.Deserialize<Shop>(row.Data.Span, CoreJson.Options);
            if (row is null || before is null)
            {
                throw new InvalidOperationException($"There is no shop {id}.");
            }

            var after = change(before);
            if (ReferenceEquals(after, before))
            {
                return;
            }

            var written = new RowChange.Replace(Settings, JsonSerializer.SerializeToUtf8Bytes(after, CoreJson.Options), row.ETag);
            if (await store.Commit(Partition(id), [written], cancellation) is CommitResult.Committed)
            {
                _known[id] = (after, time.GetTimestamp());
                return;
            }
        }

        throw new InvalidOperationException($"The settings of the shop {id} were changed by others {MaxRounds} times in a row.");
    }

    private static PartitionKey Partition(ShopId id) => PartitionKey.Of("shop", id.Value);
}
