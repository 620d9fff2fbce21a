using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;

namespace PostPurchase.Web.Campaigns;

/// <summary>A version in the JSON API; one that ships with the product was published by nobody.</summary>
internal sealed record VersionDocument(int Version, Instant? At, string? By, string? Note, PublishPolicy? Policy)
{
    public static VersionDocument Of(CampaignVersion version, CampaignFile file) => new(
        version.Campaign.Version,
        version.At,
        version.By,
        version.Note,
        file.Head.Publications.FirstOrDefault(publication => publication.Version == version.Campaign.Version)?.Policy);

    public static VersionDocument OfBuiltIn(Campaign campaign) => new(campaign.Version, null, null, null, null);
}
