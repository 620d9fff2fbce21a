using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Assets;

namespace PostPurchase.Web.Pages;

/// <summary>The few lines of style that differ from shop to shop, and their hash, by which the content security policy lets them in.</summary>
public sealed record PageStyle
{
    private PageStyle(BrandColors colors, string sheet = "")
    {
        Css = sheet + $":root{{--brand:{colors.Button};--on-brand:{colors.ButtonText};--link:{colors.Link};--link-on-dark:{colors.LinkOnDark}}}";
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    /// <summary>For pages that belong to no shop.</summary>
    public static PageStyle Neutral { get; } = new(BrandColors.Of("#0b5cad"));

    /// <summary>Whether it is all the style that the page needs: for one that is saved and passed on, away from our assets.</summary>
    public bool IsWhole { get; private init; }

    public string Css { get; }

    /// <summary>As a source expression of CSP level 2.</summary>
    public string Source { get; }

    /// <summary>The whole style sheet with the shop's colours.</summary>
    public static PageStyle WholeOf(Shop shop) =>
        new(BrandColors.Of(shop.Brand.Color), Encoding.UTF8.GetString(Asset.Style.Content)) { IsWhole = true };

    public static PageStyle Of(Shop? shop) => shop is null ? Neutral : new PageStyle(BrandColors.Of(shop.Brand.Color));
}
