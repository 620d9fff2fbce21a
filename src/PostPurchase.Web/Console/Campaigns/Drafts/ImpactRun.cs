using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>What the count of a publication's impact needs.</summary>
internal sealed record ImpactRun(CampaignArchive Archive, PublicationImpact Impact, JourneyIndex Index, CampaignPools Pools, TimeProvider Time);
