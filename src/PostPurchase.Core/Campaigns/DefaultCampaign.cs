using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns;

/// <summary>The campaign that ships with the product (<c>post-purchase.json</c>).</summary>
public static class DefaultCampaign
{
    public static Campaign PostPurchase { get; } = Read("post-purchase");

    /// <summary>In force for a shop that never published a version of this campaign, nor paused or switched it.</summary>
    public static CampaignHead Head { get; } = new() { Id = PostPurchase.Id, Live = PostPurchase.Version };

    /// <summary>Null where no such version ships with the product.</summary>
    public static Campaign? Find(string id, int version) =>
        PostPurchase.Id == id && PostPurchase.Version == version ? PostPurchase
        : id == Duties.Id && version == Duties.Campaign.Version ? Duties.Campaign
        : null;

    internal static Campaign Read(string id)
    {
        var name = $"{typeof(DefaultCampaign).Namespace}.{id}.json";
        using var json = typeof(DefaultCampaign).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<Campaign>(json, CoreJson.Options)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
