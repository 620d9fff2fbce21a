using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Reads a campaign as marketers write it. Never throws on input.</summary>
public static class CampaignReader
{
    /// <param name="json">UTF-8.</param>
    public static CampaignReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Campaign>(json.Span, CoreJson.Options) is { } campaign
                ? new CampaignReading.Valid(campaign)
                : new CampaignReading.Invalid([new CampaignProblem("$", "There is no campaign in it.")]);
        }
        catch (JsonException cause)
        {
            return new CampaignReading.Invalid([new CampaignProblem(cause.Path ?? "$", "This can't be read.")]);
        }
    }
}
