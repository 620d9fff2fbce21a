using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>The log of webhooks that came in. Arrivals of about a second are one row, in one commit with their counts.</summary>
public sealed class ArrivalLog(IPartitionStore store, ArrivalBuffer buffer) : IDisposable
{
    private const int RowsOfCommit = 50;
    private const int MaxRounds = 100;

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Dictionary<ShopId, (LocalDate Date, ArrivalDay Day, string? ETag)> _days = [];

    /// <summary>Writes what this process has not written yet. What fails is written by the next call, once.</summary>
    public async ValueTask Flush(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            while (buffer.Take() is { } pending)
            {
                await Write(pending, cancellation);
                buffer.Written();
            }
        }
        catch
        {
            _days.Clear();
            buffer.TryAgain();
            throw;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The log, newest first to about a second, with what this process has just taken in.</summary>
    /// <param name="shop">Whose log.</param>
    /// <param name="filter">What to show.</param>
    /// <param name="after">The <see cref="ArrivalPage.Next"/> of the page before; what is none begins anew.</param>
    /// <param name="limit">Most arrivals of a page.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<ArrivalPage> List(
        ShopId shop, ArrivalFilter filter, string? after, int limit, CancellationToken cancellation)
    {
        await Flush(cancellation);
        var place = after is not null && ArrivalPlace.TryParse(after, out var known) ? known : (ArrivalPlace?)null;
        return await new ArrivalSearch(store, shop, filter).Page(place, limit, cancellation);
    }

    /// <summary>Counts of days (UTC), both inclusive; days on which nothing came are left out.</summary>
    public async ValueTask<IReadOnlyList<ArrivalDay>> Days(ShopId shop, LocalDate from, LocalDate to, CancellationToken cancellation)
    {
        await Flush(cancellation);
        var rows = await store.Query(
            ArrivalRows.Partition(shop), ArrivalRows.DayKey(from), ArrivalRows.DayKey(to) + "!", int.MaxValue, cancellation);
        return [.. rows.Select(row => StoredJson.Read<ArrivalDay>(row) with { Date = ArrivalRows.DateOf(row.Key) })];
    }

    /// <summary>Removes arrivals that came before a moment, and counts of days before a date.</summary>
    /// <returns>How many rows were removed.</returns>
    public async ValueTask<int> Purge(ShopId shop, Instant before, LocalDate countsBefore, CancellationToken cancellation) =>
        await Purge(shop, ArrivalRows.Batches + StorageKey.NewestFirst(before), ArrivalRows.AfterBatches, cancellation)
        + await Purge(shop, ArrivalRows.Days, ArrivalRows.DayKey(countsBefore), cancellation);

    public void Dispose() => _oneAtATime.Dispose();

    private async ValueTask<int> Purge(ShopId shop, string from, string to, CancellationToken cancellation)
    {
        var purged = 0;
        while (await store.Query(ArrivalRows.Partition(shop), from, to, BatchLimits.MaxChanges, cancellation) is { Count: > 0 } rows)
        {
            RowChange[] removals = [.. rows.Select(row => new RowChange.Delete(row.Key, row.ETag))];
            purged += await store.Commit(ArrivalRows.Partition(shop), removals, cancellation) is CommitResult.Committed ? rows.Count : 0;
        }

        return purged;
    }

    /// <summary>A row is of one minute, however long the store could not be written: that is how a day is found.</summary>
    private async ValueTask Write(PendingArrivals pending, CancellationToken cancellation)
    {
        var counts = pending.Counts.GroupBy(counted => counted.Date).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var day in counts.OrderBy(pair => pair.Key))
        {
            var rows = pending.Listed
                .Where(arrival => arrival.At.InUtc().Date == day.Key)
                .OrderBy(arrival => arrival.At)
                .GroupBy(arrival => arrival.At.ToUnixTimeSeconds() / 60)
                .SelectMany(minute => minute.Chunk(ArrivalBuffer.Full))
                .Select(chunk => ArrivalRows.Batch(chunk, pending.Salt))
                .Chunk(RowsOfCommit)
                .ToList();
            for (var part = 0; part < Math.Max(1, rows.Count); part++)
            {
                // The counts go with the first rows.
                await Commit(pending.Shop, day.Key, rows.Count == 0 ? [] : rows[part], part == 0 ? day.Value : [], cancellation);
            }
        }
    }

    private async ValueTask Commit(
        ShopId shop, LocalDate date, RowChange.Insert[] rows, List<ArrivalCount> counts, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (day, etag) = await Day(shop, date, cancellation);
            var after = counts.Aggregate(day, (sum, counted) => sum.With(counted));
            RowChange[] changes = counts.Count == 0 ? [.. rows] : [.. rows, StoredJson.Change(ArrivalRows.DayKey(date), after, etag)];
            switch (await store.Commit(ArrivalRows.Partition(shop), changes, cancellation))
            {
                case CommitResult.Committed when counts.Count == 0:
                    return;
                case CommitResult.Committed committed:
                    _days[shop] = (date, after, committed.ETags[^1]);
                    return;
                case CommitResult.Conflict { Index: var index } when index < rows.Length:
                    // It was written, and the answer was lost.
                    return;
                default:
                    _days.Remove(shop);
                    break;
            }
        }

        throw new InvalidOperationException($"The counts of {date} were changed by others {MaxRounds} times in a row.");
    }

    /// <summary>As this process wrote it last, which with one process is as it is.</summary>
    private async ValueTask<(ArrivalDay Day, string? ETag)> Day(ShopId shop, LocalDate date, CancellationToken cancellation)
    {
        if (_days.TryGetValue(shop, out var known) && known.Date == date)
        {
            return (known.Day, known.ETag);
        }

        return await store.Get(ArrivalRows.Partition(shop), ArrivalRows.DayKey(date), cancellation) is { } row
            ? (StoredJson.Read<ArrivalDay>(row), row.ETag)
            : (new ArrivalDay(), null);
    }
}
