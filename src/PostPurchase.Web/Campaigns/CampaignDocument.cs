using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;

namespace PostPurchase.Web.Campaigns;

/// <summary>A campaign in the JSON API: what is in force, and whether somebody works on the next version.</summary>
/// <param name="Live">The version that new orders run; null while it is switched off or never was published.</param>
/// <param name="Latest">The version that was published last or ships with the product; 0 for none.</param>
internal sealed record CampaignDocument(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Live,
    int Latest,
    IReadOnlyList<string> Paused,
    IReadOnlyList<Publication> Publications,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CampaignDocument.DraftInfo? Draft)
{
    internal sealed record DraftInfo(Instant At, string By, string? Tag);

    public static CampaignDocument Of(CampaignFile file) => new(
        file.Id,
        file.Head.Live,
        file.Latest,
        file.Head.Paused,
        file.Head.Publications,
        file.Draft is { } draft ? new DraftInfo(draft.At, draft.By, file.DraftTag) : null);
}
