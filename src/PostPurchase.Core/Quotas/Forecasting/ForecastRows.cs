using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Keeps what is expected, and what does not fit, in one partition for the host.</summary>
public sealed class ForecastRows(IPartitionStore store)
{
    private const string Loads = "load|";
    private const string Progresses = "progress|";
    private const string Warnings = "warning|";

    internal static readonly PartitionKey Partition = PartitionKey.Of("forecast");

    /// <summary>Of all shops that have one.</summary>
    internal async ValueTask<IReadOnlyDictionary<ShopId, ShopLoad>> ReadLoads(CancellationToken cancellation) =>
        (await Read(Loads, cancellation)).ToDictionary(row => new ShopId(StorageKey.Split(row.Key)[1]), StoredJson.Read<ShopLoad>);

    internal async ValueTask Save(ShopId shop, ShopLoad load, CancellationToken cancellation) =>
        await Put(Loads + StorageKey.Join(shop.Value), load, cancellation);

    /// <summary>Of all shops; those that have none yet are due at once.</summary>
    internal async ValueTask<IReadOnlyList<(ForecastProgress Progress, string? ETag)>> ReadProgress(CancellationToken cancellation)
    {
        var known = (await Read(Progresses, cancellation)).Select(row => (Progress: StoredJson.Read<ForecastProgress>(row), (string?)row.ETag)).ToList();
        var shops = await store.Query(ShopList.Partition, ShopList.Shops, StorageKey.After(ShopList.Shops), int.MaxValue, cancellation);
        return
        [
            .. shops.Select(ShopList.ShopOf).Select(shop =>
                known.Find(one => one.Progress?.Shop == shop) is { Progress: not null } found ? found : (new ForecastProgress(shop, Instant.MinValue), null)),
        ];
    }

    /// <returns>Its version; null when somebody else was faster.</returns>
    internal async ValueTask<string?> Save(ForecastProgress progress, string? etag, CancellationToken cancellation)
    {
        var change = StoredJson.Change(Progresses + StorageKey.Join(progress.Shop.Value), progress, etag);
        return await store.Commit(Partition, [change], cancellation) is CommitResult.Committed committed ? committed.ETags[0] : null;
    }

    /// <summary>Has a shop's forecast made anew now.</summary>
    internal async ValueTask Restart(ShopId shop, Instant now, CancellationToken cancellation) =>
        await Put(Progresses + StorageKey.Join(shop.Value), new ForecastProgress(shop, now), cancellation);

    /// <summary>Days ahead on which not all fits, by day.</summary>
    public async ValueTask<IReadOnlyList<PeakWarning>> ReadWarnings(ShopId shop, CancellationToken cancellation) =>
        [.. (await Read(Warnings + StorageKey.Join(shop.Value) + "|", cancellation)).Select(StoredJson.Read<PeakWarning>)];

    /// <summary>The warning of a day; null where there is none any more.</summary>
    internal async ValueTask<PeakWarning?> Find(ShopId shop, LocalDate date, CancellationToken cancellation) =>
        await store.Get(Partition, Key(shop, date), cancellation) is { } row ? StoredJson.Read<PeakWarning>(row) : null;

    internal async ValueTask Save(ShopId shop, PeakWarning warning, CancellationToken cancellation) =>
        await Put(Key(shop, warning.Date), warning, cancellation);

    internal async ValueTask Forget(ShopId shop, PeakWarning warning, CancellationToken cancellation)
    {
        if (await store.Get(Partition, Key(shop, warning.Date), cancellation) is { } row)
        {
            await store.Commit(Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    private static string Key(ShopId shop, LocalDate date) => Warnings + StorageKey.Join(shop.Value, LocalDatePattern.Iso.Format(date));

    private ValueTask<IReadOnlyList<Row>> Read(string prefix, CancellationToken cancellation) =>
        store.Query(Partition, prefix, StorageKey.After(prefix), int.MaxValue, cancellation);

    private async ValueTask Put<T>(string key, T content, CancellationToken cancellation) =>
        await store.Commit(Partition, [new RowChange.Put(key, StoredJson.Write(content))], cancellation);
}
