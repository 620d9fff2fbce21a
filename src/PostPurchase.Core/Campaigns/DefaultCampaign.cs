using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns;

/// <summary>The campaigns that ship with the product and that every shop has (<c>post-purchase.json</c> and others beside it).</summary>
public static class DefaultCampaign
{
    /// <summary>Follows each order.</summary>
    public static Campaign PostPurchase { get; } = Read("post-purchase");

    /// <summary>To customers who have not ordered for a while.</summary>
    public static Campaign WinBack { get; } = Read("win-back");

    /// <summary>On customers' birthdays.</summary>
    public static Campaign Birthday { get; } = Read("birthday");

    /// <summary>Before the holidays that shops live by.</summary>
    public static Campaign Seasonal { get; } = Read("seasonal");

    /// <summary>By id.</summary>
    public static IReadOnlyList<Campaign> All { get; } =
        [.. new[] { PostPurchase, WinBack, Birthday, Seasonal }.OrderBy(campaign => campaign.Id, StringComparer.Ordinal)];

    /// <summary>What is in force for a shop that never published a version of these campaigns, nor paused or switched one; by id.</summary>
    public static IReadOnlyList<CampaignHead> Heads { get; } =
        [.. All.Select(campaign => new CampaignHead { Id = campaign.Id, Live = campaign.Version })];

    /// <summary>Null where no such campaign ships with the product.</summary>
    public static Campaign? Of(string id) => All.FirstOrDefault(campaign => campaign.Id == id);

    /// <summary>As <see cref="Heads"/>; null where no such campaign ships with the product.</summary>
    public static CampaignHead? HeadOf(string id) => Heads.FirstOrDefault(head => head.Id == id);

    /// <summary>Null where no such version ships with the product.</summary>
    public static Campaign? Find(string id, int version) =>
        (id == Duties.Id ? Duties.Campaign : Of(id)) is { } campaign && campaign.Version == version ? campaign : null;

    internal static Campaign Read(string id)
    {
        var name = $"{typeof(DefaultCampaign).Namespace}.{id}.json";
        using var json = typeof(DefaultCampaign).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<Campaign>(json, CoreJson.Options)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
