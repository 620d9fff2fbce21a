namespace PostPurchase.Core.Campaigns;

/// <summary>What is in force of a campaign. Persisted; the only part of a campaign that changes.</summary>
public sealed record CampaignHead
{
    public required string Id { get; init; }

    /// <summary>The version that new orders run; null while the campaign is switched off. Journeys that run already go on.</summary>
    public int? Live { get; init; }

    /// <summary>Ids of paused steps.</summary>
    public IReadOnlyList<string> Paused { get; init; } = [];

    /// <summary>All that was ever published, oldest first.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];
}
