using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>Finds campaigns of a shop.</summary>
public interface ICampaigns
{
    /// <summary>The live campaign that new orders run.</summary>
    ValueTask<Campaign> Live(ShopId shop, CancellationToken cancellation);

    /// <summary>A version that journeys were started on.</summary>
    /// <exception cref="InvalidOperationException">There is none such; versions are never deleted.</exception>
    ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation);
}
