using NodaTime;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>What is to be a campaign's next version. Persisted; there is at most one of a campaign.</summary>
/// <param name="Campaign">Its version is the next one's at the time of saving; it gets its final number when it is published.</param>
public sealed record CampaignDraft(Campaign Campaign, Instant At, string By);
