using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Shops;

public sealed class ShopWarningsTests
{
    private static readonly Shop Complete = A.Shop() with
    {
        Consent = A.ConsentSettings(),
        Returns = A.Returns(),
        WebhookSecrets = new Dictionary<string, IReadOnlyList<string>> { ["shopify"] = ["0123456789abcdef"] },
    };

    [Fact]
    public void A_complete_shop_is_warned_of_nothing() => Assert.Empty(ShopWarnings.Of(Complete));

    [Fact]
    public void A_missing_imprint_is_told() => Assert.Equal(["imprint-missing"], Codes(Complete with { Brand = Complete.Brand with { Imprint = " " } }));

    [Fact]
    public void A_missing_privacy_policy_is_told() =>
        Assert.Equal(["privacy-url-missing"], Codes(Complete with { Brand = Complete.Brand with { PrivacyUrl = null } }));

    [Theory]
    [InlineData("hallo@morgenrot.example", false)]
    [InlineData("hallo@mail.morgenrot.example", false)]
    [InlineData("hallo@Morgenrot.example", false)]
    [InlineData("hallo@rot.example", true)]
    [InlineData("hallo@example", false)]
    [InlineData("hallo@notmorgenrot.example", true)]
    public void A_sender_of_another_domain_is_told(string address, bool expected) =>
        Assert.Equal(expected, Codes(Complete with { Sender = Complete.Sender with { Address = address } }).Contains("sender-domain-differs"));

    [Fact]
    public void Without_texts_and_notice_advertising_has_no_basis()
    {
        Assert.Equal(["consent-missing"], Codes(Complete with { Consent = null }));
        Assert.Equal(["no-advertising-basis"], Codes(Complete with { Consent = null, ExistingCustomerNotice = null }));
    }

    [Fact]
    public void A_missing_instruction_on_withdrawal_is_told() =>
        Assert.Equal(["withdrawal-instruction-missing"], Codes(Complete with { Returns = null }));

    [Fact]
    public void Documented_secrets_are_told_where_others_reach_the_host()
    {
        var shop = Complete with { ConsoleKeys = [PublishedSecrets.ConsoleKey] };

        Assert.Equal(["demo-secrets"], Codes(shop));
        Assert.Empty(ShopWarnings.Of(shop, allowLoopback: true));
    }

    [Fact]
    public void A_shop_that_nothing_reaches_is_told() =>
        Assert.Equal(["no-webhook-secret"], Codes(Complete with { WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>() }));

    [Fact]
    public void A_warning_is_said_in_both_languages_and_names_a_setting() => Assert.All(
        ShopWarnings.Of(Complete with { Brand = Complete.Brand with { Imprint = "" }, Returns = null, Consent = null }),
        warning =>
        {
            Assert.NotEqual(warning.In("de"), warning.In("en"));
            Assert.StartsWith("$.", warning.Path, StringComparison.Ordinal);
        });

    private static IEnumerable<string> Codes(Shop shop) => ShopWarnings.Of(shop).Select(warning => warning.Code);
}
