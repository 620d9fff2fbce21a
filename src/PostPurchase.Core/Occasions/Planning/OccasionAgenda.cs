using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Which days are to be planned. A day begins at UTC+14 while it is still ten in the morning of the day before in UTC, so it is planned
/// from the beginning of the day before: early enough for every zone, and late enough to know who ordered.
/// </summary>
public sealed class OccasionAgenda(IPartitionStore store, ICampaigns campaigns, PlanBook book, OccasionCandidates candidates)
{
    /// <summary>Days that were missed are made up for so far back. A mail is late then, and goes or expires as its step says.</summary>
    public const int MostDaysBack = 14;

    private const int DaysAhead = 1;

    /// <summary>Asked often, answered from memory for so long unless a campaign changes; a new shop is noticed then.</summary>
    private static readonly Duration Fresh = Duration.FromMinutes(5);

    private readonly ShopList _shops = new(store);

    private Known? _known;

    /// <summary>When there is something to plan next; null where no campaign has an occasion.</summary>
    public async ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation)
    {
        if (_known is { } known && !await IsOutdated(known, now, cancellation))
        {
            return known.Next;
        }

        return (await Due(now, cancellation)).Count > 0 ? now : _known?.Next;
    }

    /// <summary>The runs that are due, for each campaign the earliest. They are on record, and stay due until they are finished.</summary>
    public async ValueTask<IReadOnlyList<OccasionRunKey>> Due(Instant now, CancellationToken cancellation)
    {
        var (due, today, any) = (new List<OccasionRunKey>(), now.InUtc().Date, false);
        var heads = new List<(ShopId, IReadOnlyList<CampaignHead>)>();
        foreach (var shop in await _shops.All(cancellation))
        {
            var inForce = await campaigns.Heads(shop, cancellation);
            var live = await Live(shop, inForce, cancellation);
            var plans = await book.Plan(shop, cancellation);
            any |= live.Count > 0;
            heads.Add((shop, inForce));
            foreach (var campaign in live)
            {
                (PlanState, string)? plan = plans.TryGetValue(campaign.Id, out var known) ? known : null;
                due.AddRange(await Next(shop, campaign, plan, today, cancellation) is { } run ? [run] : []);
            }

            foreach (var (id, plan) in plans.Where(plan => live.All(campaign => campaign.Id != plan.Key)))
            {
                await book.Forget(shop, id, plan.ETag, cancellation);
            }
        }

        Instant? next = any ? today.PlusDays(1).AtMidnight().InUtc().ToInstant() : null;
        _known = due.Count > 0 ? null : new Known(now, next, heads);
        return due;
    }

    private async ValueTask<bool> IsOutdated(Known known, Instant now, CancellationToken cancellation)
    {
        if (known.At > now || now >= known.At + Fresh || now >= known.Next)
        {
            return true;
        }

        foreach (var (shop, heads) in known.Heads)
        {
            if (!ReferenceEquals(await campaigns.Heads(shop, cancellation), heads))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<IReadOnlyList<Campaign>> Live(
        ShopId shop, IReadOnlyList<CampaignHead> heads, CancellationToken cancellation)
    {
        var live = new List<Campaign>();
        foreach (var head in heads)
        {
            if (head.Live is { } version && await campaigns.Find(shop, head.Id, version, cancellation) is { Occasion: not null } campaign)
            {
                live.Add(campaign);
            }
        }

        return live;
    }

    /// <summary>The day that is being planned, or the next that concerns anybody. A campaign that was off begins with today.</summary>
    private async ValueTask<OccasionRunKey?> Next(
        ShopId shop, Campaign campaign, (PlanState State, string ETag)? plan, LocalDate today, CancellationToken cancellation)
    {
        var (state, etag) = plan is var (known, tag) ? (known, tag) : (new PlanState { Through = today.PlusDays(-1) }, null);
        if (state.Day is { } begun && begun >= today.PlusDays(-MostDaysBack))
        {
            return new OccasionRunKey(shop, campaign.Id, begun);
        }

        var last = today.PlusDays(DaysAhead);
        var first = LocalDate.Max((state.Day ?? state.Through).PlusDays(1), today.PlusDays(-MostDaysBack));
        if (first > last)
        {
            return null;
        }

        var next = await First(shop, campaign, first, last, cancellation);
        var after = new PlanState
        {
            Through = next?.PlusDays(-1) ?? last,
            Day = next,
            Version = next is null ? 0 : campaign.Version,
            Recent = state.Recent,
        };

        // Should somebody else have been faster, the run is on record all the same, or it is no run.
        await book.Save(shop, campaign.Id, after, etag, cancellation);
        return next is { } day ? new OccasionRunKey(shop, campaign.Id, day) : null;
    }

    private async ValueTask<LocalDate?> First(
        ShopId shop, Campaign campaign, LocalDate first, LocalDate last, CancellationToken cancellation)
    {
        for (var day = first; campaign.Occasion is { } rule && day <= last; day = day.PlusDays(1))
        {
            if (await candidates.Any(shop, rule, day, cancellation))
            {
                return day;
            }
        }

        return null;
    }

    /// <param name="At">When all was looked at.</param>
    /// <param name="Heads">What was in force then.</param>
    private sealed record Known(Instant At, Instant? Next, IReadOnlyList<(ShopId Shop, IReadOnlyList<CampaignHead> Heads)> Heads);
}
