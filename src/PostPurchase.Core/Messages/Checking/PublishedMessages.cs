using System.Globalization;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>What keeps texts of a shop's own from being published, that no text shows: what stands around each.</summary>
internal static class PublishedMessages
{
    public static IReadOnlyList<CampaignProblem> Of(Campaign campaign, Shop shop) => !string.IsNullOrWhiteSpace(shop.Brand.Imprint) ? [] :
    [
        .. campaign.Messages.Select((_, index) => new CampaignProblem(
            string.Create(CultureInfo.InvariantCulture, $"$.messages[{index}]"),
            "The imprint is missing (§ 5 DDG): fill in brand.imprint in the shop's settings.")),
    ];
}
