namespace PostPurchase.Core.Shops;

/// <summary>What makes a mail look and read like the shop's, and the legal text under it (§5 DDG).</summary>
public sealed record BrandSettings
{
    public required string ShopUrl { get; init; }

    public string? LogoUrl { get; init; }

    /// <summary>CSS hex colour of buttons and links, such as <c>#0b6e4f</c>.</summary>
    public string Color { get; init; } = "#0b5cad";

    /// <summary>Full imprint, lines separated by line feeds.</summary>
    public required string Imprint { get; init; }

    public string? PrivacyUrl { get; init; }

    /// <summary>Where a review is written; without it and <see cref="Shop.ReviewPlatforms"/> the review request is skipped.</summary>
    public string? ReviewUrl { get; init; }

    public string? SupportPhone { get; init; }

    /// <summary>Advertising at the end of contract mails, in Markdown; only to who may be sent offers. Null: none.</summary>
    public LocalizedText? Promotion { get; init; }
}
