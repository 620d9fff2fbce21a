using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Who did what to a campaign, and when. Persisted, in the same batch as what was done.</summary>
public sealed record AuditEntry
{
    /// <summary>Counts the campaign's changes, from 1 without gaps.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>As they named themselves.</summary>
    public required string By { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The version that was published or restored, or that runs now.</summary>
    public int? Version { get; init; }

    public PublishPolicy? Policy { get; init; }

    public string? Step { get; init; }

    public string? Note { get; init; }

    /// <summary>What the campaign was called in a draft that was discarded: of one that was never published, nothing else tells.</summary>
    public LocalizedText? Name { get; init; }
}
