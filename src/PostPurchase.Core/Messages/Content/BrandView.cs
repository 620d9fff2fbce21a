using System.Runtime.CompilerServices;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Content;

/// <summary>What all mails of a shop share, made once per settings object and forgotten with it.</summary>
internal sealed class BrandView(BrandSettings brand)
{
    private static readonly ConditionalWeakTable<BrandSettings, BrandView> Cache = [];

    public string? ShopUrl { get; } = SafeLink.Web(brand.ShopUrl);

    public string? LogoUrl { get; } = SafeLink.Image(brand.LogoUrl);

    public string? PrivacyUrl { get; } = SafeLink.Web(brand.PrivacyUrl);

    public string? ReviewUrl { get; } = SafeLink.Web(brand.ReviewUrl);

    public BrandColors Colors { get; } = BrandColors.Of(brand.Color);

    public IReadOnlyList<string> Imprint { get; } =
        brand.Imprint.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static BrandView Of(BrandSettings brand) => Cache.GetValue(brand, settings => new BrandView(settings));
}
