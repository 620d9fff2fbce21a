using PostPurchase.Core.Campaigns.Describing;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>A draft beside what runs.</summary>
/// <param name="Trial">Null where no dry run was asked for.</param>
public sealed record DraftView(OpenedCampaign Opened, CampaignComparison Comparison, TrialCount? Trial);
