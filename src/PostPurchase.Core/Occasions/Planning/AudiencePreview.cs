using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Shows whom an occasion would take, by the draft where there is one, page by page. Changes nothing.</summary>
public sealed class AudiencePreview(
    IPartitionStore store, CampaignArchive archive, OccasionCandidates candidates, OccasionMatcher matcher)
{
    /// <summary>Most candidates of a page.</summary>
    public const int MaxPage = 1000;

    private const int AtOnce = 16;
    private const int MostExamples = 20;

    /// <param name="from">The day on which journeys would start; null: the next from tomorrow on which anything does.</param>
    /// <param name="limit">Candidates looked at; 1 to <see cref="MaxPage"/>.</param>
    public async ValueTask<AudienceAnswer> Page(
        Shop shop, string id, LocalDate? from, AudienceCursor at, int limit, Instant now, CancellationToken cancellation)
    {
        if (await Find(shop.Id, id, cancellation) is not { } campaign)
        {
            return new AudienceAnswer.UnknownCampaign();
        }

        if (campaign.Occasion is not { } rule)
        {
            return new AudienceAnswer.NoOccasion();
        }

        var run = from is { } named ? OpenRun.On(shop, campaign.Id, rule, named) : OpenRun.Next(shop, campaign.Id, rule, now.InUtc().Date);
        return run is null ? new AudienceAnswer.NothingStarts() : new AudienceAnswer.Found(await Page(run, campaign, at, limit, cancellation));
    }

    private async ValueTask<Campaign?> Find(ShopId shop, string id, CancellationToken cancellation)
    {
        var file = await archive.Load(shop, id, cancellation);
        return file.Draft is { } draft ? draft.Campaign
            : file is { Exists: true, Latest: > 0 } ? await archive.Find(shop, id, file.Head.Live ?? file.Latest, cancellation)
            : null;
    }

    private async ValueTask<AudiencePage> Page(
        OpenRun run, Campaign campaign, AudienceCursor at, int limit, CancellationToken cancellation)
    {
        var (looked, next) = await candidates.Page(run, at, Math.Clamp(limit, 1, MaxPage), cancellation);
        var answers = new ConcurrentBag<(OccasionMatch Match, bool MayBeWritten)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(looked, parallel, async (candidate, token) =>
        {
            foreach (var match in await matcher.Match(run, candidate, token))
            {
                answers.Add((match, match is OccasionMatch.Found found && await MayBeWritten(run, campaign, found, token)));
            }
        });
        return Add(run, looked.Count, [.. answers], next);
    }

    private static AudiencePage Add(
        OpenRun run, int looked, IReadOnlyList<(OccasionMatch Match, bool MayBeWritten)> answers, AudienceCursor? next)
    {
        var found = answers.Where(answer => answer.Match is OccasionMatch.Found).ToList();
        var included = found.Where(answer => answer.Match is OccasionMatch.Found { IsNew: true }).ToList();
        return new AudiencePage(
            run.From,
            run.Days.Min(day => day.Date),
            looked,
            included.Count,
            included.Count(answer => answer.MayBeWritten),
            found.Count - included.Count,
            answers.Count(answer => answer.Match is OccasionMatch.OutsideAudience),
            answers.Count(answer => answer.Match is OccasionMatch.NotConcerned or OccasionMatch.NoOrder),
            [
                .. included.Select(answer => ((OccasionMatch.Found)answer.Match).Claim.Order.Value)
                    .Order(StringComparer.Ordinal)
                    .Take(MostExamples),
            ],
            next);
    }

    /// <summary>Whether one of the campaign's mails would find its legal basis today; one without advertising needs none.</summary>
    private async ValueTask<bool> MayBeWritten(OpenRun run, Campaign campaign, OccasionMatch.Found found, CancellationToken cancellation)
    {
        var state = found.State
            ?? (await OrderPartition.Load(store, new OrderKey(run.Shop.Id, found.Claim.Order), cancellation)).State;
        return state is { Order: { } order, ErasedAt: null } && campaign.Sequence.Select(step => step.For(default)).Any(step =>
            StepCategory.Of(step) is not { } category
            || category == ConsentCategory.Service
            || AdvertisingGate.Basis(category, order, state, run.Shop) is not null);
    }
}
