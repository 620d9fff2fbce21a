using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>Looks through the log for what a filter takes, no further at once than is quick.</summary>
internal sealed class ArrivalSearch(IPartitionStore store, ShopId shop, ArrivalFilter filter)
{
    private const int RowsAtOnce = 50;
    private const int MostRows = 1000;
    private const int MostArrivals = 20_000;

    /// <summary>A row has the time of its first arrival, and reaches little further.</summary>
    private static readonly Duration LongestRow = Duration.FromMinutes(2);

    public async ValueTask<ArrivalPage> Page(ArrivalPlace? after, int limit, CancellationToken cancellation)
    {
        var found = new List<Arrival>();
        var (rows, arrivals) = (0, 0);
        var from = after is { } place ? ArrivalRows.Batches + place.Row : First();
        var skip = after?.Index ?? 0;
        while (true)
        {
            var page = await store.Query(ArrivalRows.Partition(shop), from, End(), RowsAtOnce, cancellation);
            foreach (var row in page)
            {
                var batch = StoredJson.Read<ArrivalBatch>(row).Arrivals;
                var key = row.Key[ArrivalRows.Batches.Length..];
                var begin = after is { } known && known.Row == key ? skip : 0;
                for (var index = begin; index < batch.Count; index++)
                {
                    if (found.Count == limit)
                    {
                        return new ArrivalPage(found, new ArrivalPlace(key, index).ToString());
                    }

                    var arrival = batch[batch.Count - 1 - index];
                    if (filter.Takes(arrival))
                    {
                        found.Add(arrival);
                    }
                }

                (rows, arrivals) = (rows + 1, arrivals + batch.Count);
                if (rows >= MostRows || arrivals >= MostArrivals)
                {
                    return new ArrivalPage(found, new ArrivalPlace(key, batch.Count).ToString());
                }
            }

            if (page.Count < RowsAtOnce)
            {
                return new ArrivalPage(found, null);
            }

            // Every character of a key sorts behind '!': this is the first key behind the last one read.
            from = page[^1].Key + "!";
        }
    }

    private string First() => filter.Until is { } until ? ArrivalRows.Batches + StorageKey.NewestFirst(until) : ArrivalRows.Batches;

    private string End() =>
        filter.From is { } from ? ArrivalRows.Batches + StorageKey.NewestFirst(from - LongestRow) + "}" : ArrivalRows.AfterBatches;
}
