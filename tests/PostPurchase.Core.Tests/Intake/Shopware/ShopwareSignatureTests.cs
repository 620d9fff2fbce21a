using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareSignatureTests
{
    private static readonly ShopwarePlatform Platform = new();

    // Published vectors: shopware/app-php-sdk tests/Authentication/RequestVerifierTest.php and
    // janbuecker/shopware-appserver-go signature_test.go.
    [Theory]
    [InlineData("secret", "body", "dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355")]
    [InlineData(
        "mysecret",
        "{\"data\":{\"event\":\"foo\"},\"source\":{\"shopId\":\"123\"}}",
        "f88bce849a86f16b9740eceb9190bff7d2a58c0a930d3afad5abcdb2162abacb")]
    public void Published_signatures_match(string secret, string body, string signature)
    {
        Assert.True(Platform.IsAuthentic(Request(body, signature), ["old", secret], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request(body + " ", signature), [secret], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request(body, signature.ToUpperInvariant()), [secret], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request(body, signature), ["old"], IntakeFixtures.Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dc46")]
    [InlineData("zz46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355")]
    public void Odd_signature_is_only_wrong(string signature) =>
        Assert.False(Platform.IsAuthentic(Request("body", signature), ["secret"], IntakeFixtures.Now));

    [Fact]
    public void Unsigned_webhook_and_empty_secret_are_wrong()
    {
        // HMAC-SHA256 of "body" with an empty key.
        const string WithEmptyKey = "7ec3619ea7f921721b6d8bec83ea2d0c6d557e0b164daf577e62c8cc88ed74ae";

        Assert.False(Platform.IsAuthentic(IntakeFixtures.Request("body"), ["secret"], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request("body", WithEmptyKey), [""], IntakeFixtures.Now));
    }

    [Fact]
    public void Nothing_is_an_unsigned_ping() => Assert.False(Platform.IsUnsignedPing(IntakeFixtures.Request("webhook_id=1")));

    private static WebhookRequest Request(string body, string signature) =>
        IntakeFixtures.Request(body, ("shopware-shop-signature", signature));
}
