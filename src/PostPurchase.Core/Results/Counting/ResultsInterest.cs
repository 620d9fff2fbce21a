using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Counting;

/// <summary>
/// Remembers whether anybody looks at a shop's results: to count a million orders each night for nobody costs as many reads.
/// </summary>
public sealed class ResultsInterest(IPartitionStore store)
{
    private static readonly Duration Lasts = Duration.FromDays(14);

    /// <summary>Noted once a day at most.</summary>
    private static readonly Duration Slack = Duration.FromDays(1);

    internal async ValueTask<bool> IsThere(ShopId shop, Instant now, CancellationToken cancellation) =>
        await Until(shop, cancellation) is { } until && now < until;

    internal async ValueTask Note(ShopId shop, Instant now, CancellationToken cancellation)
    {
        if (await Until(shop, cancellation) is not { } until || until < now + Lasts - Slack)
        {
            await store.Commit(ShopList.Partition, [new RowChange.Put(Key(shop), StoredJson.Write(new Interest(now + Lasts)))], cancellation);
        }
    }

    private async ValueTask<Instant?> Until(ShopId shop, CancellationToken cancellation) =>
        await store.Get(ShopList.Partition, Key(shop), cancellation) is { } row ? StoredJson.Read<Interest>(row).Until : null;

    private static string Key(ShopId shop) => ShopList.ResultsInterest + StorageKey.Join(shop.Value);

    /// <summary>Persisted.</summary>
    internal sealed record Interest(Instant Until);
}
