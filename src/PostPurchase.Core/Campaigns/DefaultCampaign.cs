using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns;

/// <summary>The campaign that ships with the product (<c>post-purchase.json</c>).</summary>
public static class DefaultCampaign
{
    public static Campaign PostPurchase { get; } = Read("post-purchase");

    private static Campaign Read(string id)
    {
        var name = $"{typeof(DefaultCampaign).Namespace}.{id}.json";
        using var json = typeof(DefaultCampaign).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<Campaign>(json, CoreJson.Options)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
