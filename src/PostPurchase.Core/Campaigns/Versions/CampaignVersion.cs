using NodaTime;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>A version as it went live. Persisted, and never changed.</summary>
/// <param name="At">When it was published.</param>
/// <param name="By">Who published it, as they named themselves.</param>
public sealed record CampaignVersion(Campaign Campaign, Instant At, string By, string? Note = null);
