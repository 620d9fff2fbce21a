using NodaTime;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Who changes a campaign, as they name themselves, and when.</summary>
public sealed record Signature(string By, Instant At)
{
    internal AuditEntry Under(CampaignFile file, AuditAction action) =>
        new() { Number = file.LastChange + 1, At = At, By = By, Action = action };
}
