using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Local.Demo;

/// <summary>The shop that a first start creates. Its secrets are in the documentation, so they open nothing outside this machine.</summary>
internal static class DemoShop
{
    public const string Id = "demo";
    public const string ConsoleKey = PublishedSecrets.ConsoleKey;
    public const string ShopifySecret = PublishedSecrets.Shopify;
    public const string WooCommerceSecret = PublishedSecrets.WooCommerce;
    public const string ShopwareSecret = PublishedSecrets.Shopware;
    public const string StandardSecret = PublishedSecrets.Standard;

    public static Shop Create() => new()
    {
        Id = new ShopId(Id),
        Name = "Kaffeerösterei Morgenrot",
        TimeZone = "Europe/Berlin",
        Country = "DE",
        Region = "BE",
        Language = "de",
        Sender = new SenderSettings
        {
            Name = "Kaffeerösterei Morgenrot",
            Address = "hallo@morgenrot.example",
            ReplyTo = "service@morgenrot.example",
        },
        Brand = new BrandSettings
        {
            ShopUrl = "https://morgenrot.example",
            Color = "#8a3b12",
            Imprint = "Kaffeerösterei Morgenrot GmbH\nInvalidenstraße 1, 10115 Berlin\nGeschäftsführerin: Mira Morgenrot\n"
                + "Amtsgericht Charlottenburg, HRB 000000 B\nUSt-IdNr. DE000000000",
            PrivacyUrl = "https://morgenrot.example/datenschutz",
            ReviewUrl = "https://morgenrot.example/bewerten",
            SupportPhone = "+49 30 000000",
        },
        WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["shopify"] = [ShopifySecret],
            ["woocommerce"] = [WooCommerceSecret],
            ["shopware"] = [ShopwareSecret],
            ["standard"] = [StandardSecret],
        },
        ConsoleKeys = [ConsoleKey],
        ExistingCustomerNotice = new ExistingCustomerNotice("checkout-2020-01", Instant.FromUtc(2020, 1, 1, 0, 0)),
        Consent = DemoConsent.Settings,
        Returns = new ReturnSettings
        {
            WithdrawalInstruction = "2026-06",
            ReturnDays = 30,
            Address = "Kaffeerösterei Morgenrot GmbH\nRetouren\nInvalidenstraße 1\n10115 Berlin",
            DropOff = new("Geben Sie das Paket in einer Filiale Ihres Paketdienstes ab.", "Hand in the parcel at a shop of your carrier."),
        },
        CareTips = new Dictionary<string, LocalizedText>(StringComparer.OrdinalIgnoreCase)
        {
            ["coffee"] = new(
                "Bohnen kühl, trocken und luftdicht lagern – am besten in der Tüte mit Ventil. Frisch gemahlen und mit 92–96 °C heißem "
                    + "Wasser aufgegossen schmecken sie am besten.",
                "Keep the beans cool, dry and airtight – best in their bag with the valve. Freshly ground and brewed with water of "
                    + "92–96 °C they taste best."),
        },
    };
}
