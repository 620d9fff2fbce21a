using PostPurchase.Core.Messages.Content;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>What makes mails look like the shop's, and the legal text under them.</summary>
internal static class BrandCheck
{
    private const int MaxImprint = 4000;
    private const int MaxPhone = 40;
    private const int MaxPromotion = 4000;

    public static void Add(BrandSettings? brand, Findings findings)
    {
        if (!findings.Needs("$.brand", brand) || brand is null)
        {
            return;
        }

        if (findings.Needs("$.brand.shopUrl", brand.ShopUrl))
        {
            findings.Link("$.brand.shopUrl", brand.ShopUrl);
        }

        findings.SecureLink("$.brand.logoUrl", brand.LogoUrl);
        findings.Link("$.brand.privacyUrl", brand.PrivacyUrl);
        findings.Link("$.brand.reviewUrl", brand.ReviewUrl);
        findings.Line("$.brand.supportPhone", brand.SupportPhone, MaxPhone);
        findings.Lines("$.brand.imprint", brand.Imprint, MaxImprint);
        if (!BrandColors.IsColor(brand.Color))
        {
            findings.Add("$.brand.color", "Eine Farbe wie #0b6e4f.", "A colour such as #0b6e4f.");
        }

        if (brand.Promotion is not null)
        {
            findings.Both("$.brand.promotion", brand.Promotion, MaxPromotion);
        }
    }
}
