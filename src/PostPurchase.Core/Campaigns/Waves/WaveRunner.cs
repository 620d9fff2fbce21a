using NodaTime;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>
/// Tells orders on the way of a change, page by page: wakes those that it concerns, and takes those that are over out of the index.
/// The cursor is written after its page, so that after an interruption a page is told twice at most, which changes nothing.
/// </summary>
public sealed class WaveRunner(IPartitionStore store, OpenWaves open, JourneyIndex index, WaveOrders orders)
{
    private const int PageSize = 256;
    private const int AtOnce = 16;

    /// <summary>A note without a wave is of a change that failed; long before this, one that succeeds has been written.</summary>
    private static readonly Duration Forgotten = Duration.FromHours(1);

    /// <summary>The waves of all shops that are not done. Notes of changes that failed are thrown away.</summary>
    public async ValueTask<IReadOnlyList<WaveKey>> Unfinished(Instant now, CancellationToken cancellation)
    {
        var unfinished = new List<WaveKey>();
        foreach (var (key, at) in await open.List(cancellation))
        {
            if (at + Forgotten >= now || await Read(key, cancellation) is not null)
            {
                unfinished.Add(key);
            }
            else
            {
                await open.Remove(key, cancellation);
            }
        }

        return unfinished;
    }

    /// <summary>Runs a page of the first wave that is not done.</summary>
    /// <returns>Whether there may be more.</returns>
    public async ValueTask<bool> RunNext(Instant now, CancellationToken cancellation)
    {
        foreach (var wave in await Unfinished(now, cancellation))
        {
            if (await RunPage(wave, now, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs a page of a wave.</summary>
    /// <returns>False when the wave is done, or was before, or its change is not written.</returns>
    public async ValueTask<bool> RunPage(WaveKey key, Instant now, CancellationToken cancellation)
    {
        if (await Read(key, cancellation) is not { } row)
        {
            return false;
        }

        var wave = StoredJson.Read<Wave>(row);
        if (wave.DoneAt is null)
        {
            wave = await Tell(key, wave, now, cancellation);
            var change = new RowChange.Replace(row.Key, StoredJson.Write(wave), row.ETag);
            if (await store.Commit(CampaignRows.Partition(key.Shop, key.Campaign), [change], cancellation) is CommitResult.Conflict)
            {
                // Somebody else ran the page as well.
                return true;
            }
        }

        if (wave.DoneAt is null)
        {
            return true;
        }

        await open.Remove(key, cancellation);
        return false;
    }

    private ValueTask<Row?> Read(WaveKey key, CancellationToken cancellation) =>
        store.Get(CampaignRows.Partition(key.Shop, key.Campaign), CampaignRows.Wave(key.Number), cancellation);

    private async ValueTask<Wave> Tell(WaveKey key, Wave wave, Instant now, CancellationToken cancellation)
    {
        var cursor = wave.Cursor is { } stored ? IndexCursor.Parse(stored) : IndexCursor.First;
        var page = await index.Walk(key.Shop, cursor, PageSize, cancellation);
        var (woken, retired) = (0, 0);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(page.Orders, parallel, async (order, token) =>
        {
            switch (await orders.Tell(order, key.Campaign, wave, now, token))
            {
                case WaveEffect.Woken:
                    Interlocked.Increment(ref woken);
                    break;
                case WaveEffect.Retired:
                    Interlocked.Increment(ref retired);
                    break;
            }
        });
        return wave with
        {
            Cursor = page.Next?.ToString(),
            Orders = wave.Orders + page.Orders.Count,
            Woken = wave.Woken + woken,
            Retired = wave.Retired + retired,
            DoneAt = page.Next is null ? now : null,
        };
    }
}
