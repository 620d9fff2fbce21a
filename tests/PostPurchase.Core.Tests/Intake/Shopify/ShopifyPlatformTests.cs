using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopify;

/// <summary>Headers, signatures and duplicates; what the topics say is in the tests beside this.</summary>
public sealed class ShopifyPlatformTests
{
    private static readonly ShopifyPlatform Platform = new();

    [Theory]
    [InlineData("X-Shopify-Hmac-Sha256")]
    [InlineData("shopify-hmac-sha256")]
    [InlineData("SHOPIFY-HMAC-SHA256")]
    public void The_signature_stands_in_either_header(string name)
    {
        var signature = ShopifyWebhooks.Sign("{}"u8.ToArray());

        Assert.True(IsAuthentic(IntakeFixtures.Request("{}", (name, signature)), ShopifyWebhooks.Secret));
        Assert.False(IsAuthentic(IntakeFixtures.Request("{ }", (name, signature)), ShopifyWebhooks.Secret));
    }

    [Fact]
    public void The_newer_header_goes_first()
    {
        var signature = ShopifyWebhooks.Sign("{}"u8.ToArray());

        Assert.False(IsAuthentic(
            IntakeFixtures.Request("{}", ("X-Shopify-Hmac-Sha256", signature), ("Shopify-Hmac-Sha256", "wrong")), ShopifyWebhooks.Secret));
    }

    [Fact]
    public void Either_secret_of_a_rotation_is_accepted_and_an_empty_one_never()
    {
        var webhook = ShopifyWebhooks.Of("orders/create", "{}");

        Assert.True(IsAuthentic(webhook, "new", ShopifyWebhooks.Secret));
        Assert.False(IsAuthentic(webhook, "new"));
        Assert.False(IsAuthentic(webhook, ""));
        Assert.False(IsAuthentic(webhook));
        Assert.False(IsAuthentic(IntakeFixtures.Request("{}"), ShopifyWebhooks.Secret));
    }

    [Fact]
    public void There_is_no_unsigned_ping() => Assert.False(Platform.IsUnsignedPing(IntakeFixtures.Request("webhook_id=1")));

    [Theory]
    [InlineData("orders/create", "orders/create")]
    [InlineData("ORDERS_CREATE", "orders/create")]
    [InlineData("ORDERS_PARTIALLY_FULFILLED", "orders/partially_fulfilled")]
    [InlineData("Orders/Paid", "orders/paid")]
    public void A_topic_is_known_in_either_form(string sent, string topic) =>
        Assert.Equal(topic, Understood(ShopifyWebhooks.Of(sent, ShopifyBodies.PlainOrder)).Topic);

    [Fact]
    public void The_topic_stands_in_either_header()
    {
        var webhook = IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("shopify-topic", "orders/create"), ("X-Shopify-Topic", "shop/update"));

        Assert.Equal("orders/create", Understood(webhook).Topic);
    }

    [Fact]
    public void Without_a_topic_nothing_is_understood()
    {
        var malformed = Assert.IsType<Delivery.Malformed>(Platform.Read(IntakeFixtures.Request(ShopifyBodies.PlainOrder), IntakeFixtures.Shop));

        Assert.Equal("X-Shopify-Topic", malformed.Path);
    }

    [Theory]
    [InlineData("orders/delete")]
    [InlineData("orders/risk_assessment_changed")]
    [InlineData("draft_orders/create")]
    [InlineData("checkouts/update")]
    [InlineData("order_transactions/create")]
    [InlineData("customers/data_request")]
    [InlineData("shop/redact")]
    [InlineData("returns/update")]
    [InlineData("something/new")]
    public void Other_topics_are_ignored_whatever_their_body(string topic) =>
        Assert.Equal(new Delivery.Ignored(topic), Platform.Read(ShopifyWebhooks.Of(topic, "no JSON"), IntakeFixtures.Shop));

    [Fact]
    public void A_delivery_is_the_same_by_its_own_id()
    {
        var first = Understood(ShopifyWebhooks.Of("orders/create", Bytes(ShopifyBodies.PlainOrder), id: "a"));
        var other = Understood(ShopifyWebhooks.Of("orders/create", Bytes(ShopifyBodies.PlainOrder), id: "b"));

        Assert.Equal("a", first.DedupeKey);
        Assert.Equal("b", other.DedupeKey);
    }

    [Fact]
    public void The_event_id_alone_does_not_merge_two_topics()
    {
        var created = Understood(IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("X-Shopify-Topic", "orders/create"), ("X-Shopify-Event-Id", "e")));
        var paid = Understood(IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("X-Shopify-Topic", "ORDERS_PAID"), ("X-Shopify-Event-Id", "e")));

        Assert.Equal("e|orders/create", created.DedupeKey);
        Assert.Equal("e|orders/paid", paid.DedupeKey);
    }

    [Fact]
    public void Without_ids_topic_and_body_tell_deliveries_apart()
    {
        var created = Understood(IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("X-Shopify-Topic", "orders/create")));
        var again = Understood(IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("X-Shopify-Topic", "ORDERS_CREATE")));
        var paid = Understood(IntakeFixtures.Request(ShopifyBodies.PlainOrder, ("X-Shopify-Topic", "orders/paid")));

        Assert.Matches("^[0-9a-f]{64}$", created.DedupeKey);
        Assert.Equal(created.DedupeKey, again.DedupeKey);
        Assert.NotEqual(created.DedupeKey, paid.DedupeKey);
    }

    [Fact]
    public void An_absurdly_long_id_is_kept_as_its_hash()
    {
        var delivery = Understood(ShopifyWebhooks.Of("orders/create", Bytes(ShopifyBodies.PlainOrder), id: new string('x', 5000)));

        Assert.Matches("^[0-9a-f]{64}$", delivery.DedupeKey);
    }

    private static byte[] Bytes(string body) => System.Text.Encoding.UTF8.GetBytes(body);

    private static bool IsAuthentic(WebhookRequest webhook, params string[] secrets) =>
        Platform.IsAuthentic(webhook, secrets, IntakeFixtures.Now);

    private static Delivery.Understood Understood(WebhookRequest webhook) =>
        Assert.IsType<Delivery.Understood>(Platform.Read(webhook, IntakeFixtures.Shop));
}
