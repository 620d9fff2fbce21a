using System.Globalization;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Reads and writes how far occasions are planned.</summary>
public sealed class PlanBook(IPartitionStore store)
{
    private const string Plans = "plan|";
    private const string Buckets = "bucket|";

    /// <summary>By campaign, how far each of the shop's is.</summary>
    internal async ValueTask<IReadOnlyDictionary<string, (PlanState State, string ETag)>> Plan(ShopId shop, CancellationToken cancellation)
    {
        var rows = await store.Query(Partition(shop), Plans, StorageKey.After(Plans), int.MaxValue, cancellation);
        return rows.ToDictionary(
            row => StorageKey.Split(row.Key)[1], row => (StoredJson.Read<PlanState>(row), row.ETag), StringComparer.Ordinal);
    }

    internal async ValueTask<(PlanState State, string ETag)?> Plan(ShopId shop, string campaign, CancellationToken cancellation) =>
        await store.Get(Partition(shop), Key(campaign), cancellation) is { } row ? (StoredJson.Read<PlanState>(row), row.ETag) : null;

    /// <returns>False when somebody else was faster.</returns>
    internal async ValueTask<bool> Save(ShopId shop, string campaign, PlanState state, string? etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [StoredJson.Change(Key(campaign), state, etag)], cancellation) is CommitResult.Committed;

    internal async ValueTask<(BucketState State, string ETag)?> Bucket(OccasionRunKey run, int bucket, CancellationToken cancellation) =>
        await store.Get(Partition(run.Shop), Key(run, bucket), cancellation) is { } row ? (StoredJson.Read<BucketState>(row), row.ETag) : null;

    /// <returns>False when somebody else was faster.</returns>
    internal async ValueTask<bool> Save(OccasionRunKey run, int bucket, BucketState state, string? etag, CancellationToken cancellation) =>
        await store.Commit(Partition(run.Shop), [StoredJson.Change(Key(run, bucket), state, etag)], cancellation) is CommitResult.Committed;

    /// <summary>What all buckets of a run came to.</summary>
    internal async ValueTask<PlanState.PlannedDay> Sum(OccasionRunKey run, CancellationToken cancellation)
    {
        var prefix = Buckets + StorageKey.Join(run.Campaign, LocalDatePattern.Iso.Format(run.Day)) + "|";
        var rows = await store.Query(Partition(run.Shop), prefix, StorageKey.After(prefix), int.MaxValue, cancellation);
        var states = rows.Select(StoredJson.Read<BucketState>).ToList();
        return new PlanState.PlannedDay(run.Day, states.Sum(state => state.Looked), states.Sum(state => state.Came));
    }

    /// <summary>Removes what is noted of the campaign's buckets, whatever day they are of.</summary>
    internal async ValueTask ClearBuckets(ShopId shop, string campaign, CancellationToken cancellation)
    {
        var prefix = Buckets + StorageKey.Join(campaign) + "|";
        var rows = await store.Query(Partition(shop), prefix, StorageKey.After(prefix), int.MaxValue, cancellation);
        foreach (var batch in Batches.Of(rows.Select(row => new RowChange.Delete(row.Key, row.ETag))))
        {
            // A conflict means that somebody else is at it.
            await store.Commit(Partition(shop), batch, cancellation);
        }
    }

    /// <summary>The campaign is off: what passes meanwhile is not made up for.</summary>
    internal async ValueTask Forget(ShopId shop, string campaign, string etag, CancellationToken cancellation)
    {
        await store.Commit(Partition(shop), [new RowChange.Delete(Key(campaign), etag)], cancellation);
        await ClearBuckets(shop, campaign, cancellation);
    }

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("occasions", shop.Value);

    private static string Key(string campaign) => Plans + StorageKey.Join(campaign);

    private static string Key(OccasionRunKey run, int bucket) => Buckets + StorageKey.Join(
        run.Campaign, LocalDatePattern.Iso.Format(run.Day), bucket.ToString("d2", CultureInfo.InvariantCulture));
}
