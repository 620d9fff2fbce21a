using NodaTime;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Trials;

/// <summary>
/// A dry run of a campaign for occasions: who would get what and when from the days that come next, and who would not and why. Whom a day
/// takes is found as the planner finds it; nothing is sent and nothing is stored. It goes on in steps.
/// </summary>
public sealed class OccasionTrial(IPartitionStore store, OccasionCandidates candidates, OccasionMatcher matcher)
{
    /// <summary>Customers between two looks at the clock.</summary>
    private const int Page = 8;

    /// <param name="draft">It is for an occasion.</param>
    /// <param name="counted">What the steps before this one found; null at the beginning.</param>
    /// <returns>The same with what this step found; null where nothing starts within a year and a half.</returns>
    public async ValueTask<OccasionTrialResult?> Run(
        Shop shop, TrialCampaign draft, OccasionTrialResult? counted, Stint stint, Instant now, CancellationToken cancellation)
    {
        var rule = draft.Campaign.Occasion ?? throw new ArgumentException("The campaign is for no occasion.", nameof(draft));
        var found = counted ?? (OpenRun.Next(shop, draft.Campaign.Id, rule, now.InUtc().Date) is { } next ? OccasionTrialResult.Beginning(next.From) : null);
        if (found is null || found.IsDone)
        {
            return found;
        }

        do
        {
            found = OpenRun.On(shop, draft.Campaign.Id, rule, found.Day) is { } run
                ? await Look(run, draft, found, cancellation)
                : found with { Day = found.Day.PlusDays(1), At = null };
        }
        while (!found.IsDone && !stint.IsOver);

        return found;
    }

    private async ValueTask<OccasionTrialResult> Look(OpenRun run, TrialCampaign draft, OccasionTrialResult found, CancellationToken cancellation)
    {
        var at = AudienceCursor.TryParse(found.At ?? "", out var cursor) ? cursor : default;
        var (page, next) = await candidates.Page(run, at, Math.Min(Page, OccasionTrialResult.Customers - found.Looked), cancellation);
        var journeys = new (IReadOnlyList<OccasionMatch> Matches, IReadOnlyList<IReadOnlyList<OccasionTrialExample>> Mails)[page.Count];
        await Parallel.ForAsync(0, page.Count, cancellation, async (one, token) => journeys[one] = await Try(run, draft, page[one], token));
        var matches = journeys.SelectMany(journey => journey.Matches).ToList();
        return journeys.SelectMany(journey => journey.Mails).Aggregate(found, (sum, mails) => sum.Plus(mails)) with
        {
            Day = next is null ? found.Day.PlusDays(1) : found.Day,
            At = next?.ToString(),
            Looked = found.Looked + page.Count,
            AlreadyHad = found.AlreadyHad + matches.Count(match => match is OccasionMatch.Found { IsNew: false }),
            OutsideAudience = found.OutsideAudience + matches.Count(match => match is OccasionMatch.OutsideAudience),
            NotConcerned = found.NotConcerned + matches.Count(match => match is OccasionMatch.NotConcerned or OccasionMatch.NoOrder),
        };
    }

    private async ValueTask<(IReadOnlyList<OccasionMatch> Matches, IReadOnlyList<IReadOnlyList<OccasionTrialExample>> Mails)> Try(
        OpenRun run, TrialCampaign draft, Candidate candidate, CancellationToken cancellation)
    {
        var matches = await matcher.Match(run, candidate, cancellation);
        var mails = new List<IReadOnlyList<OccasionTrialExample>>();
        foreach (var match in matches.OfType<OccasionMatch.Found>().Where(match => match.IsNew))
        {
            var state = match.State ?? (await OrderPartition.Load(store, new OrderKey(run.Shop.Id, match.Claim.Order), cancellation)).State;
            if (state is { Order: { } order, ErasedAt: null })
            {
                mails.Add(OccasionForesight.Of(draft, run.Shop, order, state with { History = match.Host.History }, match.Claim.Came(run.Campaign)));
            }
        }

        return (matches, mails);
    }
}
