using System.Text;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.WooCommerce;

public sealed class WooCommerceSignatureTests
{
    private const string PingBody = "webhook_id=123";

    private static readonly WooCommercePlatform Platform = new();

    [Fact]
    public void Empty_secret_never_matches_though_WooCommerce_signs_with_it()
    {
        // woocommerce/woocommerce tests/legacy/unit-tests/webhooks/crud.php, test_generate_signature: a real signature without a secret.
        var request = Request("secret", "GBDo00G55h6IiV+6CxqivQPLbI//KzaOZm747971tPs=");

        Assert.False(Platform.IsAuthentic(request, [""], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(request, [], IntakeFixtures.Now));
    }

    [Fact]
    public void Signature_over_the_raw_body_matches()
    {
        // Computed with: printf '{"id":1}' | openssl dgst -sha256 -hmac demo-woocommerce-secret -binary | base64
        Assert.True(Platform.IsAuthentic(Request("""{"id":1}""", RawBodySignature), ["other", WooCommerceWebhooks.Secret], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request("""{"id": 1}""", RawBodySignature), [WooCommerceWebhooks.Secret], IntakeFixtures.Now));
        Assert.False(Platform.IsAuthentic(Request("""{"id":1}""", RawBodySignature), ["other"], IntakeFixtures.Now));
    }

    [Theory]
    [InlineData("a&amp;b&#039;c&quot;d&lt;e")]
    [InlineData("a&b'c\"d<e")]
    public void Secret_counts_as_stored_by_WordPress_and_as_typed(string configured)
    {
        var request = WooCommerceWebhooks.Signed(Encoding.UTF8.GetBytes("{}"), "order.updated", "a&b'c\"d<e");

        Assert.True(Platform.IsAuthentic(request, [configured], IntakeFixtures.Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("GBDo00G55h6IiV+6CxqivQPLbI")]
    public void Odd_signature_is_only_wrong(string signature) =>
        Assert.False(Platform.IsAuthentic(Request("{}", signature), [WooCommerceWebhooks.Secret], IntakeFixtures.Now));

    [Fact]
    public void Missing_signature_is_wrong() =>
        Assert.False(Platform.IsAuthentic(IntakeFixtures.Request("{}"), [WooCommerceWebhooks.Secret], IntakeFixtures.Now));

    [Fact]
    public void Unsigned_form_post_with_a_webhook_number_is_a_ping()
    {
        var request = IntakeFixtures.Request(PingBody, ("content-type", "application/x-www-form-urlencoded"));

        Assert.True(Platform.IsUnsignedPing(request));
        Assert.IsType<Delivery.Ping>(Platform.Read(request, IntakeFixtures.Shop));
    }

    [Theory]
    [InlineData("webhook_id=")]
    [InlineData("webhook_id=123&order=5")]
    [InlineData("webhook_id=12a")]
    [InlineData("{\"webhook_id\":123}")]
    [InlineData("")]
    public void Other_unsigned_bodies_are_no_ping(string body) =>
        Assert.False(Platform.IsUnsignedPing(IntakeFixtures.Request(body, ("content-type", "application/x-www-form-urlencoded"))));

    [Fact]
    public void Ping_with_webhook_headers_is_no_unsigned_ping() =>
        Assert.False(Platform.IsUnsignedPing(IntakeFixtures.Request(PingBody, ("x-wc-webhook-topic", "order.updated"))));

    private const string RawBodySignature = "NQ02eZtI9kVHC4KhbY9w8TzqZKd6lAPB/tpJqzVWJBA=";

    private static WebhookRequest Request(string body, string signature) =>
        IntakeFixtures.Request(body, ("X-WC-Webhook-Signature", signature));
}
