using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Runs that have begun. Each is planned by the version that was in force when it began.</summary>
public sealed class OccasionRuns(IShops shops, ICampaigns campaigns, PlanBook book)
{
    private const int MostRecent = 30;

    /// <summary>Null where the run is over or the campaign is switched off.</summary>
    internal async ValueTask<OpenRun?> Open(OccasionRunKey key, CancellationToken cancellation)
    {
        var heads = await campaigns.Heads(key.Shop, cancellation);
        return heads.Any(head => head.Id == key.Campaign && head.Live is not null)
            && await book.Plan(key.Shop, key.Campaign, cancellation) is var plan && plan?.State.Day == key.Day
            && await shops.Find(key.Shop, cancellation) is { } shop
            && await RuleOf(key, plan.Value.State.Version, cancellation) is { } rule
            ? new OpenRun(shop, key.Campaign, rule, key.Day)
            : null;
    }

    /// <summary>Notes that the day is planned. Safe to repeat.</summary>
    internal async ValueTask Finish(OccasionRunKey key, CancellationToken cancellation)
    {
        if (await book.Plan(key.Shop, key.Campaign, cancellation) is not var (state, etag) || state.Day != key.Day)
        {
            return;
        }

        var day = await book.Sum(key, cancellation);
        var done = new PlanState { Through = key.Day, Recent = day.Looked == 0 ? state.Recent : [day, .. state.Recent.Take(MostRecent - 1)] };
        if (await book.Save(key.Shop, key.Campaign, done, etag, cancellation))
        {
            await book.ClearBuckets(key.Shop, key.Campaign, cancellation);
        }
    }

    private async ValueTask<OccasionRule?> RuleOf(OccasionRunKey key, int version, CancellationToken cancellation) =>
        (await campaigns.Find(key.Shop, key.Campaign, version, cancellation)).Occasion;
}
