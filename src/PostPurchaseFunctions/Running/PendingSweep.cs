using NodaTime;

namespace PostPurchaseFunctions.Running;

/// <summary>Nudges orders again whose news nobody has looked at for a while: nothing acknowledged waits for luck.</summary>
public sealed class PendingSweep(PendingIndex pending, Nudger nudger, IClock clock)
{
    /// <summary>
    /// How long a nudge has before it counts as lost. More than a commit can take with all of its retries (Storage/TableClients.cs):
    /// a look that is asked for in between would find no news and take the mark away.
    /// </summary>
    public static readonly Duration Patience = Duration.FromMinutes(2);

    /// <summary>News that is older is of an order whose looks fail; it is brought up in each quarter of an hour then.</summary>
    private static readonly Duration Eager = Duration.FromHours(6);

    private const int QuarterOfAnHour = 15;
    private const int PageSize = 200;
    private const int AtOnce = 4;

    /// <summary>One run over all buckets.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, PendingIndex.Buckets), parallel, (bucket, token) => Sweep(bucket, now, token));
    }

    private async ValueTask Sweep(int bucket, Instant now, CancellationToken cancellation)
    {
        PendingMark? last = null;
        while (true)
        {
            var page = await pending.List(bucket, now - Patience, last, PageSize, cancellation);
            foreach (var order in page.Where(found => IsDue(found, now)).GroupBy(found => found.Order, found => found.Mark))
            {
                cancellation.ThrowIfCancellationRequested();
                await nudger.Nudge(order.Key, [.. order]);
            }

            if (page.Count < PageSize)
            {
                return;
            }

            last = page[^1].Mark;
        }
    }

    private static bool IsDue(PendingOrder found, Instant now) =>
        now - found.Since < Eager || (long)(now - found.Since).TotalMinutes % QuarterOfAnHour == 0;
}
