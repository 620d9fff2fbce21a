using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>All that a campaign's page tells.</summary>
/// <param name="Versions">What was published, oldest first.</param>
/// <param name="Waves">How far orders have been told, newest first.</param>
/// <param name="Audit">The last changes, newest first.</param>
public sealed record CampaignView(
    OpenedCampaign Opened, IReadOnlyList<CampaignVersion> Versions, IReadOnlyList<Wave> Waves, IReadOnlyList<AuditEntry> Audit);
