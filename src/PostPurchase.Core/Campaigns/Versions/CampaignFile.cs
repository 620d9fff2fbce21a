using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>A campaign as it stands: what is in force, and what is being worked on.</summary>
public sealed record CampaignFile
{
    public required ShopId Shop { get; init; }

    public required string Id { get; init; }

    /// <summary>What is in force; of a campaign that is only a draft, nothing.</summary>
    public required CampaignHead Head { get; init; }

    /// <summary>Null while the head is the built-in one, or there is none.</summary>
    internal string? HeadETag { get; init; }

    public CampaignDraft? Draft { get; init; }

    internal string? DraftETag { get; init; }

    /// <summary>Number of the last change; 0 for none.</summary>
    public int LastChange { get; init; }

    /// <summary>False where nothing of the kind is stored or ships with the product.</summary>
    public bool Exists => HeadETag is not null || Draft is not null || LastChange > 0 || BuiltIn > 0;

    /// <summary>Names this state of the draft: changes with each save. Null without a draft.</summary>
    public string? DraftTag => DraftETag is { } etag ? TagOf(etag) : null;

    /// <summary>The version that was published last, or ships with the product; 0 for none.</summary>
    public int Latest => Head.Publications.Count > 0 ? Head.Publications.Max(publication => publication.Version) : BuiltIn;

    /// <summary>The number that the next version gets.</summary>
    public int NextVersion => Math.Max(Latest, BuiltIn) + 1;

    /// <summary>Versions of rows are the store's own; a tag can stand in any header.</summary>
    internal static string TagOf(string etag) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(etag)).AsSpan(0, 8));

    private int BuiltIn => DefaultCampaign.Of(Id)?.Version ?? 0;
}
