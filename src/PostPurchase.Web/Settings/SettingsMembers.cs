using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Settings;

/// <summary>The body of <c>PUT …/settings</c>, as the API's description has it: read by <see cref="Core.Shops.Editing.SettingsMerge"/>.</summary>
internal sealed record SettingsMembers
{
    public string? Name { get; init; }

    public string? TimeZone { get; init; }

    public string? Country { get; init; }

    public string? Region { get; init; }

    public string? Language { get; init; }

    public SenderSettings? Sender { get; init; }

    public BrandSettings? Brand { get; init; }

    /// <summary>By platform; one that is left out stays as it is.</summary>
    public IReadOnlyDictionary<string, SecretChange>? WebhookSecrets { get; init; }

    public SecretChange? ConsoleKeys { get; init; }

    public ExistingCustomerNotice? ExistingCustomerNotice { get; init; }

    public ConsentSettings? Consent { get; init; }

    public FrequencyCap? FrequencyCap { get; init; }

    public KeepsFor? Retention { get; init; }

    public SupportSettings? Support { get; init; }

    public ReturnSettings? Returns { get; init; }

    public IReadOnlyList<ReviewPlatform>? ReviewPlatforms { get; init; }

    public bool? CountsReviewVisits { get; init; }

    public IReadOnlyDictionary<string, LocalizedText>? CareTips { get; init; }

    public IReadOnlyList<LoyaltyTier>? LoyaltyTiers { get; init; }

    /// <summary>Secrets that are changed; a list of texts instead replaces all.</summary>
    /// <param name="Add">One more, the newest.</param>
    /// <param name="Keep">How many of the newest stay.</param>
    internal sealed record SecretChange(string? Add, int? Keep);
}
