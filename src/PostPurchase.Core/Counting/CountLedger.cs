using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Counting;

/// <summary>Remembers how far each shop's count has come.</summary>
/// <param name="store">Where.</param>
/// <param name="prefix">What the rows begin with, in the partition of <see cref="ShopList"/>.</param>
/// <param name="due">The state of a shop without a count yet, due at a moment.</param>
public abstract class CountLedger<TState>(IPartitionStore store, string prefix, Func<Instant, TState> due)
    where TState : class, ICountState<TState>
{
    private const int MaxRounds = 100;

    /// <summary>All shops; those without a count yet are due at once.</summary>
    internal async ValueTask<IReadOnlyDictionary<ShopId, (TState State, string? ETag)>> Load(CancellationToken cancellation)
    {
        var states = new Dictionary<ShopId, (TState State, string? ETag)>();
        foreach (var row in await Rows(prefix, cancellation))
        {
            states[ShopList.ShopOf(row)] = (StoredJson.Read<TState>(row), row.ETag);
        }

        foreach (var row in await Rows(ShopList.Shops, cancellation))
        {
            states.TryAdd(ShopList.ShopOf(row), (due(Instant.MinValue), null));
        }

        return states;
    }

    /// <returns>The version of what was saved; null where somebody else was faster: it is theirs to go on.</returns>
    internal async ValueTask<string?> Save(ShopId shop, TState state, string? etag, CancellationToken cancellation)
    {
        RowChange[] rows = [StoredJson.Change(Key(shop), state, etag)];
        return await store.Commit(ShopList.Partition, rows, cancellation) is CommitResult.Committed committed ? committed.ETags[0] : null;
    }

    /// <summary>Null before the first count.</summary>
    internal async ValueTask<TState?> Find(ShopId shop, CancellationToken cancellation) =>
        await store.Get(ShopList.Partition, Key(shop), cancellation) is { } row ? StoredJson.Read<TState>(row) : null;

    /// <summary>Has a shop's count done soon; one that is under way goes on.</summary>
    internal async ValueTask Hasten(ShopId shop, Instant now, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(ShopList.Partition, Key(shop), cancellation);
            var state = row is null ? due(now) : StoredJson.Read<TState>(row);
            if (state.Next <= now && row is not null)
            {
                return;
            }

            if (await Save(shop, state.DueAt(now), row?.ETag, cancellation) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The count of the shop {shop} was changed by others {MaxRounds} times in a row.");
    }

    private string Key(ShopId shop) => prefix + StorageKey.Join(shop.Value);

    private ValueTask<IReadOnlyList<Row>> Rows(string first, CancellationToken cancellation) =>
        store.Query(ShopList.Partition, first, StorageKey.After(first), int.MaxValue, cancellation);
}
