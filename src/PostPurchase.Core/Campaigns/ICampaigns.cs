using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>Finds campaigns of a shop.</summary>
public interface ICampaigns
{
    /// <summary>What is in force of each of the shop's campaigns; may be a few seconds behind a change.</summary>
    ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation);

    /// <summary>A version, which never changes.</summary>
    /// <exception cref="InvalidOperationException">There is none such; versions are never deleted.</exception>
    ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation);
}
