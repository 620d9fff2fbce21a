using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Occasions;

/// <summary>The live campaigns of a shop that start for an occasion.</summary>
internal static class LiveOccasions
{
    public static async ValueTask<IReadOnlyList<Campaign>> Of(ICampaigns campaigns, Shop shop, CancellationToken cancellation)
    {
        var live = new List<Campaign>();
        foreach (var head in await campaigns.Heads(shop.Id, cancellation))
        {
            if (head.Live is { } version && await campaigns.Find(shop.Id, head.Id, version, cancellation) is { Occasion: not null } campaign)
            {
                live.Add(campaign);
            }
        }

        return live;
    }
}
