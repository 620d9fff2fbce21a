using System.Text.Json.Serialization;
using PostPurchase.Core.Access;
using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;

namespace PostPurchase.Core.Shops;

/// <summary>A shop's settings. Persisted.</summary>
public sealed record Shop
{
    public required ShopId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>IANA zone of the shop, for recipients whose own zone is unknown.</summary>
    public required string TimeZone { get; init; }

    /// <summary>ISO 3166-1 alpha-2; whose holidays count where the address says nothing.</summary>
    public required string Country { get; init; }

    /// <summary>State within the country, such as <c>BE</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Language of mails where the order names none that we speak: <c>de</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required SenderSettings Sender { get; init; }

    public required BrandSettings Brand { get; init; }

    /// <summary>Webhook secrets by platform; several during a rotation.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WebhookSecrets { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Keys that open the JSON API and the console with all rights.</summary>
    public IReadOnlyList<string> ConsoleKeys { get; init; } = [];

    /// <summary>Who may use the console and the API, besides who has one of the console keys.</summary>
    public IReadOnlyList<ShopUser> Users { get; init; } = [];

    /// <summary>Proof for UWG §7 (3): the notice every customer sees at checkout. Null: no advertising without consent.</summary>
    public ExistingCustomerNotice? ExistingCustomerNotice { get; init; }

    /// <summary>What customers are asked to consent to; null: nothing.</summary>
    public ConsentSettings? Consent { get; init; }

    /// <summary>How many mails a customer gets at most; null for the defaults of <see cref="FrequencyCaps.FrequencyCap"/>.</summary>
    public FrequencyCap? FrequencyCap { get; init; }

    /// <summary>How long what is kept; null for the defaults.</summary>
    public KeepsFor? Retention { get; init; }

    /// <summary>Null for <see cref="SupportSettings.Default"/>.</summary>
    public SupportSettings? Support { get; init; }

    /// <summary>Null for <see cref="ReturnSettings.Default"/>.</summary>
    public ReturnSettings? Returns { get; init; }

    /// <summary>Where customers write reviews, besides <see cref="BrandSettings.ReviewUrl"/>.</summary>
    public IReadOnlyList<ReviewPlatform> ReviewPlatforms { get; init; } = [];

    /// <summary>
    /// Whether it is noted that a customer followed the link to where reviews are written. Off, since such links may need a consent
    /// (§25 TDDDG; EDPB Guidelines 2/2023, on links that tell one visitor from another).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CountsReviewVisits { get; init; }

    /// <summary>Care tips by product tag; Markdown per language.</summary>
    public IReadOnlyDictionary<string, LocalizedText> CareTips { get; init; } =
        new Dictionary<string, LocalizedText>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Levels of loyalty, the lowest first; the last one that a customer reaches is the customer's.</summary>
    public IReadOnlyList<LoyaltyTier> LoyaltyTiers { get; init; } = [];

    /// <summary>How long what is kept.</summary>
    [JsonIgnore]
    public KeepsFor KeepsFor => Retention ?? KeepsFor.Default;

    /// <summary>Systems of the shop that are told what happens.</summary>
    public IReadOnlyList<OutgoingTarget> OutgoingWebhooks { get; init; } = [];

    /// <summary>APIs of the shop's systems, one for each platform.</summary>
    public IReadOnlyList<ShopConnection> Connections { get; init; } = [];

    public IReadOnlyList<string> SecretsFor(string platform) =>
        WebhookSecrets.TryGetValue(platform, out var secrets) ? secrets : [];
}
