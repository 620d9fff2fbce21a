using System.Security.Cryptography;

namespace PostPurchase.Web.Assets;

/// <summary>A file that pages or people link to. Its address changes with its content, so that it may be kept for ever.</summary>
public sealed class Asset
{
    private Asset(string name, string mediaType, byte[] content)
    {
        Content = content;
        MediaType = mediaType;
        Name = name;
        Version = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 6));
    }

    public static Asset Style { get; } = OfAssembly("site.css", "text/css; charset=utf-8");

    public static Asset ConsoleStyle { get; } = OfAssembly("console.css", "text/css; charset=utf-8");

    public static Asset ConsoleScript { get; } = OfAssembly("console.js", "text/javascript; charset=utf-8");

    public static Asset Icon { get; } = OfAssembly("icon.svg", "image/svg+xml");

    /// <summary>For editors of campaigns.</summary>
    public static Asset CampaignSchema { get; } =
        new("campaign.schema.json", "application/schema+json", Core.Campaigns.Reading.CampaignSchema.Json.ToArray());

    public string Name { get; }

    public string MediaType { get; }

    public byte[] Content { get; }

    public string Version { get; }

    public string Address => $"/assets/{Name}?v={Version}";

    private static Asset OfAssembly(string name, string mediaType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the file {name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(name, mediaType, content);
    }
}
