using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>Every shop runs the campaigns that ship with the product.</summary>
public sealed class BuiltInCampaigns : ICampaigns
{
    public ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation) => new(DefaultCampaign.Heads);

    public ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation) =>
        new(DefaultCampaign.Find(id, version)
            ?? throw new InvalidOperationException($"There is no version {version} of the campaign {id}."));
}
