using PostPurchase.Core.Campaigns.Versions;

namespace PostPurchase.Web.Console.Audit;

/// <summary>Who did what in the shop.</summary>
/// <param name="Steps">What was seen and changed of customers, settings and users; null for who may not see it.</param>
/// <param name="Next">Where <paramref name="Steps"/> goes on; null after the last page.</param>
/// <param name="Changes">Changes of campaigns, the newest first.</param>
/// <param name="Campaigns">All that there are and were.</param>
/// <param name="Campaign">The campaign that changes are shown of; null for the latest of all.</param>
/// <param name="NextChange">Where its changes go on.</param>
public sealed record AuditView(
    IReadOnlyList<AuditLine>? Steps,
    string? Next,
    IReadOnlyList<(NamedCampaign Campaign, AuditEntry Entry)> Changes,
    IReadOnlyList<NamedCampaign> Campaigns,
    string? Campaign,
    int? NextChange);
