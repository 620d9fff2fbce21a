using PostPurchase.Core.Access;
using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Shops' settings.</summary>
public sealed class GoldenShopsTests
{
    [Fact]
    public void Shops_are_stored_as_ever() => Matches("shop", A.Shop() with
    {
        LoyaltyTiers = [new LoyaltyTier("gold", new LocalizedText("Gold", "Gold")) { Orders = 5, Spent = new Money(500m, "EUR") }],
        Returns = A.Returns(),
        Users = [new ShopUser { Id = "u1", Name = "Anna", Role = Role.Marketer, KeyHash = "00ff", Email = "anna@morgenrot.example", AddedAt = At }],
        ReviewPlatforms = [new ReviewPlatform("google", "Google", "https://reviews.example/google?order={orderNumber}")],
    });

    [Fact]
    public void Shops_with_targets_of_webhooks_are_stored_as_ever() => Matches("outgoing-target", new OutgoingTarget
    {
        Id = "crm",
        Url = "https://crm.example/hooks",
        Secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
        Types = [OutgoingTypes.CaseOpened],
        Disabled = true,
        Since = At,
    });

    [Fact]
    public void What_a_shop_asks_consent_to_is_stored_as_ever() => Matches("shop-consent", A.Shop() with
    {
        Consent = A.ConsentSettings(),
        ExistingCustomerNotice = new ExistingCustomerNotice("2026-01", At) { Categories = CategorySet.Of(ConsentCategory.Surveys) },
        Brand = A.Shop().Brand with { Promotion = new LocalizedText("Neu: **Espresso**", "New: **espresso**") },
    });

    [Fact]
    public void Frequency_caps_are_stored_as_ever() => Matches("frequency-cap", new FrequencyCap
    {
        Advertising = new AdvertisingLimit { Most = 2, Days = 30 },
        NonContractPerDay = 0,
        WithinJourney = true,
    });
}
