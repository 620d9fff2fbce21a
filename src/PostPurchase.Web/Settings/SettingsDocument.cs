using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Web.Settings;

/// <summary>A shop's settings in the JSON API, without secrets. What is missing has its default.</summary>
internal sealed record SettingsDocument
{
    public required ShopId Id { get; init; }

    public required string Name { get; init; }

    public required string TimeZone { get; init; }

    public required string Country { get; init; }

    public string? Region { get; init; }

    public required string Language { get; init; }

    public required SenderSettings Sender { get; init; }

    public required BrandSettings Brand { get; init; }

    /// <summary>By platform.</summary>
    public required IReadOnlyDictionary<string, SecretState> WebhookSecrets { get; init; }

    public required SecretState ConsoleKeys { get; init; }

    public ExistingCustomerNotice? ExistingCustomerNotice { get; init; }

    public ConsentSettings? Consent { get; init; }

    public FrequencyCap? FrequencyCap { get; init; }

    public KeepsFor? Retention { get; init; }

    public SupportSettings? Support { get; init; }

    public ReturnSettings? Returns { get; init; }

    public required IReadOnlyList<ReviewPlatform> ReviewPlatforms { get; init; }

    public required bool CountsReviewVisits { get; init; }

    public required IReadOnlyDictionary<string, LocalizedText> CareTips { get; init; }

    public required IReadOnlyList<LoyaltyTier> LoyaltyTiers { get; init; }

    /// <summary>What is unwise about the settings. Not taken back.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    public static SettingsDocument Of(Shop shop, IEnumerable<ShopWarning> warnings) => new()
    {
        Id = shop.Id,
        Name = shop.Name,
        TimeZone = shop.TimeZone,
        Country = shop.Country,
        Region = shop.Region,
        Language = shop.Language,
        Sender = shop.Sender,
        Brand = shop.Brand,
        WebhookSecrets = shop.WebhookSecrets.ToDictionary(pair => pair.Key, pair => SecretState.Of(pair.Value), StringComparer.Ordinal),
        ConsoleKeys = SecretState.Of(shop.ConsoleKeys),
        ExistingCustomerNotice = shop.ExistingCustomerNotice,
        Consent = shop.Consent,
        FrequencyCap = shop.FrequencyCap,
        Retention = shop.Retention,
        Support = shop.Support,
        Returns = shop.Returns,
        ReviewPlatforms = shop.ReviewPlatforms,
        CountsReviewVisits = shop.CountsReviewVisits,
        CareTips = shop.CareTips,
        LoyaltyTiers = shop.LoyaltyTiers,
        Warnings = [.. warnings.Select(warning => new Warning(warning.Code, warning.Path, warning.English))],
    };

    internal sealed record Warning(string Code, string Path, string Message);
}
