using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Plans what starts for a campaign on a day, page by page, in parts that can run side by side. The cursor is written after its page:
/// after an interruption a page is planned twice at most, and the second time changes nothing.
/// </summary>
public sealed class OccasionPlanner(
    OccasionRuns runs, PlanBook book, OccasionCandidates candidates, OccasionTaker taker, CustomerIndex customers)
{
    /// <summary>Candidates of a page.</summary>
    public const int PageSize = 512;

    /// <summary>High, since each mostly waits for the disk or the network, and those who wait for the disk share a commit.</summary>
    private const int AtOnce = 128;

    /// <summary>How many parts a run has, from 0; none where there is nothing to do any more.</summary>
    public async ValueTask<int> Buckets(OccasionRunKey key, CancellationToken cancellation) =>
        await runs.Open(key, cancellation) is { } run ? OccasionCandidates.BucketsFor(run.Rule) : 0;

    /// <summary>Plans a page of a part.</summary>
    /// <returns>Whether there may be more.</returns>
    public async ValueTask<bool> RunPage(OccasionRunKey key, int bucket, Instant now, CancellationToken cancellation)
    {
        if (await runs.Open(key, cancellation) is not { } run
            || (await book.Bucket(key, bucket, cancellation) is var stored && stored is { State.Done: true }))
        {
            return false;
        }

        var state = stored?.State ?? new BucketState();
        var from = state.Cursor is { } cursor ? CandidateCursor.Parse(cursor) : default;
        var page = await candidates.Page(key.Shop, run.Days, bucket, from, PageSize, cancellation);
        if (page.Candidates.Count == 0 && stored is null)
        {
            return false;
        }

        var came = await Plan(run, page, now, cancellation);
        var after = state with
        {
            Cursor = page.Next?.ToString(),
            Looked = state.Looked + page.Candidates.Count,
            Came = state.Came + came,
            Done = page.Next is null,
        };

        // A conflict means that somebody else planned the page as well.
        return !await book.Save(key, bucket, after, stored?.ETag, cancellation) || page.Next is not null;
    }

    /// <summary>All parts are done.</summary>
    public async ValueTask Finish(OccasionRunKey key, CancellationToken cancellation) => await runs.Finish(key, cancellation);

    private async ValueTask<int> Plan(OpenRun run, CandidatePage page, Instant now, CancellationToken cancellation)
    {
        var came = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(page.Candidates, parallel, async (candidate, token) =>
        {
            var (taken, isNobody) = await Take(run, candidate, now, token);
            if (isNobody && candidate is Candidate.OfAddress { Listed: { } listed })
            {
                await customers.Remove(run.Shop.Id, listed, token);
            }

            Interlocked.Add(ref came, taken);
        });
        return came;
    }

    /// <summary>An order that can't be read is for its own look to tell of; it keeps nobody else from an occasion.</summary>
    private async ValueTask<(int Taken, bool IsNobody)> Take(OpenRun run, Candidate candidate, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await taker.Take(run, candidate, now, cancellation);
        }
        catch (JsonException)
        {
            return (0, false);
        }
    }
}
