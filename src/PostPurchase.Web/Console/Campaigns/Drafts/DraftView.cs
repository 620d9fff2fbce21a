using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Trials;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>A draft beside what runs.</summary>
public sealed record DraftView(OpenedCampaign Opened, CampaignComparison Comparison)
{
    /// <summary>Null where none was asked for.</summary>
    public DraftTrialResult? Trial { get; init; }

    public bool TookTooLong { get; init; }
}
