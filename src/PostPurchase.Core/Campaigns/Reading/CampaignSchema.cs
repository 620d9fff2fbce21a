namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>
/// The JSON schema of campaigns (draft 2020-12), for editors that complete and check while somebody writes. It allows all that
/// <see cref="CampaignReader"/> allows; rules over several members are the reader's alone.
/// </summary>
public static class CampaignSchema
{
    /// <summary>The schema's own name; also what <c>$schema</c> in a campaign may say.</summary>
    public const string Id = "urn:postpurchase:schema:campaign";

    private static readonly Lazy<byte[]> Bytes = new(Load);

    /// <summary>UTF-8.</summary>
    public static ReadOnlyMemory<byte> Json => Bytes.Value;

    private static byte[] Load()
    {
        var name = $"{typeof(CampaignSchema).Namespace}.campaign.schema.json";
        using var resource = typeof(CampaignSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
