using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>What is to be written about a campaign, or why nothing is.</summary>
internal sealed record CampaignEdit(DeskAnswer Answer)
{
    public IReadOnlyList<RowChange> Changes { get; init; } = [];

    /// <summary>The answer where it tells the first changed row's new version; null for <see cref="Answer"/>.</summary>
    public Func<string, DeskAnswer>? AnswerOf { get; init; }

    /// <summary>Null where nothing is to be written.</summary>
    public AuditEntry? Entry { get; init; }

    /// <summary>Tells the orders of it; null where they need not know at once.</summary>
    public Wave? Wave { get; init; }

    public static implicit operator CampaignEdit(DeskAnswer answer) => new(answer);
}
