using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Versions;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>A version of a campaign beside another one.</summary>
/// <param name="Published">When and by whom; null for one that ships with the product.</param>
/// <param name="Other">What it is compared with; null for nothing.</param>
public sealed record VersionView(OpenedCampaign Opened, Campaign Shown, CampaignVersion? Published, Campaign? Other, CampaignComparison Comparison);
