using System.Security.Cryptography;

namespace PostPurchase.Web.Assets;

/// <summary>A file of this assembly that pages link to. Its address changes with its content, so that it may be kept for ever.</summary>
internal sealed class Asset
{
    private Asset(string name, string mediaType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the file {name}.");
        Content = new byte[stream.Length];
        stream.ReadExactly(Content);
        MediaType = mediaType;
        Name = name;
        Version = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 6));
    }

    public static Asset Style { get; } = new("site.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public string Name { get; }

    public string MediaType { get; }

    public byte[] Content { get; }

    public string Version { get; }

    public string Address => $"/assets/{Name}?v={Version}";
}
