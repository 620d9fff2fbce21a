using NodaTime;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Plans one page after the other in one process. Where it is in a run it remembers; after a restart it begins with the first part, of
/// which the store knows what is done.
/// </summary>
public sealed class OccasionBatch(OccasionAgenda agenda, OccasionPlanner planner)
{
    private (OccasionRunKey Run, int Bucket) _at;

    /// <summary>Plans a page of the first run that is due.</summary>
    /// <returns>Whether there may be more.</returns>
    public async ValueTask<bool> RunNext(Instant now, CancellationToken cancellation)
    {
        if (await agenda.Due(now, cancellation) is not [var run, ..])
        {
            return false;
        }

        var buckets = await planner.Buckets(run, cancellation);
        for (var bucket = _at.Run == run ? _at.Bucket : 0; bucket < buckets; bucket++)
        {
            _at = (run, bucket);
            if (await planner.RunPage(run, bucket, now, cancellation))
            {
                return true;
            }
        }

        await planner.Finish(run, cancellation);
        return true;
    }
}
