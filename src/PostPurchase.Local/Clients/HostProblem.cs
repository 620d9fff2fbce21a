using PostPurchase.Core.Campaigns.Reading;

namespace PostPurchase.Local.Clients;

/// <summary>A problem document (RFC 9457) of a host.</summary>
internal sealed record HostProblem(string? Title, string? Detail, IReadOnlyList<CampaignProblem>? Problems);
