using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>Every shop runs the campaign that ships with the product.</summary>
public sealed class BuiltInCampaigns : ICampaigns
{
    public ValueTask<Campaign> Live(ShopId shop, CancellationToken cancellation) => new(DefaultCampaign.PostPurchase);

    public ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation)
    {
        var campaign = DefaultCampaign.PostPurchase;
        return campaign.Id == id && campaign.Version == version
            ? new(campaign)
            : throw new InvalidOperationException($"There is no version {version} of the campaign {id}.");
    }
}
