using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>A campaign on somebody's desk.</summary>
/// <param name="Published">The version that was published last, or ships with the product; null of one that is only a draft.</param>
public sealed record OpenedCampaign(CampaignFile File, Campaign? Published)
{
    /// <summary>What is worked on: the draft, else what was published last.</summary>
    public Campaign Current => File.Draft?.Campaign ?? Published ?? throw new InvalidOperationException($"Nothing is stored of the campaign {File.Id}.");

    public string Id => File.Id;

    public bool HasDraft => File.Draft is not null;

    /// <summary>What a form says it was made from; empty without a draft.</summary>
    public string Tag => File.DraftTag ?? "";

    /// <summary>Null where there is no such campaign.</summary>
    public static async ValueTask<OpenedCampaign?> Of(CampaignArchive archive, ShopId shop, string id, CancellationToken cancellation)
    {
        var file = await archive.Load(shop, id, cancellation);
        if (!file.Exists)
        {
            return null;
        }

        var published = file.Latest > 0 ? await archive.Find(shop, id, file.Latest, cancellation) : null;
        return published is null && file.Draft is null ? null : new OpenedCampaign(file, published);
    }
}
