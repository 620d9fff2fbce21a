using PostPurchase.Core.Intake.Shopify;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Shopify;

/// <summary>The topics about parcels, refunds, returns and customers.</summary>
public sealed class ShopifyTopicsTests
{
    private const string Arrival =
        """{ "id": 1, "fulfillment_id": 901, "order_id": 77, "status": "delivered", "happened_at": "2026-03-23T11:30:00+01:00" }""";

    private static readonly ShopifyPlatform Platform = new();

    [Theory]
    [InlineData("fulfillments/create")]
    [InlineData("fulfillments/update")]
    public void A_fulfillment_is_a_parcel_and_a_link_that_is_none_is_left_out(string topic) =>
        Assert.Equal(
            $"""
            understood {topic}
            Shipped order 6100000000000000123 at 2026-03-21T08:00:00Z parcel 901 carrier Post tracking yes url no
              2 of line 11 reason -

            """.ReplaceLineEndings("\n"),
            Summary(topic, ShopifyBodies.Fulfillment));

    [Fact]
    public void A_fulfillment_can_say_that_it_arrived() =>
        Assert.Contains(
            "Delivered order 6100000000000000123 at 2026-03-21T08:00:00Z parcel 901\n",
            Summary("fulfillments/update", With(ShopifyBodies.Fulfillment, "\"shipment_status\": null", "\"shipment_status\": \"delivered\"")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("pending")]
    [InlineData("open")]
    [InlineData("cancelled")]
    [InlineData("error")]
    [InlineData("failure")]
    public void A_fulfillment_that_did_not_succeed_is_no_parcel(string status) =>
        Assert.Equal(
            "ignored fulfillments/update\n",
            Summary("fulfillments/update", With(ShopifyBodies.Fulfillment, "\"success\"", $"\"{status}\"")));

    [Fact]
    public void A_fulfillment_of_no_order_is_malformed() =>
        Assert.Equal(
            "malformed fulfillments/create: $.order_id is missing\n",
            Summary("fulfillments/create", With(ShopifyBodies.Fulfillment, "\"order_id\": 6100000000000000123,", "")));

    [Fact]
    public void The_carriers_report_of_arrival_is_taken_in() =>
        Assert.Equal(
            "understood fulfillment_events/create\nDelivered order 77 at 2026-03-23T10:30:00Z parcel 901\n",
            Summary("fulfillment_events/create", Arrival));

    [Theory]
    [InlineData("in_transit")]
    [InlineData("out_for_delivery")]
    [InlineData("attempted_delivery")]
    [InlineData("failure")]
    public void Other_reports_of_carriers_are_ignored(string status) =>
        Assert.Equal("ignored fulfillment_events/create\n", Summary("fulfillment_events/create", With(Arrival, "delivered", status)));

    [Fact]
    public void A_refund_without_currency_takes_that_of_its_lines() =>
        Assert.Equal(
            "understood refunds/create\nRefunded order 77 at 2026-03-24T07:00:00Z refund 952 amount 9.00 SEK\n  1 of line 11 reason -\n",
            Summary("refunds/create", ShopifyBodies.Refund));

    [Theory]
    [InlineData("pending")]
    [InlineData("failure")]
    public void Money_that_has_not_moved_is_not_told(string status) =>
        Assert.Contains("amount -", Summary("refunds/create", With(ShopifyBodies.Refund, "\"success\"", $"\"{status}\"")), StringComparison.Ordinal);

    [Fact]
    public void A_refund_of_neither_money_nor_goods_is_ignored() =>
        Assert.Equal(
            "ignored refunds/create\n",
            Summary("refunds/create", """{ "id": 1, "order_id": 77, "created_at": "2026-03-24T08:00:00Z", "transactions": [] }"""));

    [Fact]
    public void The_topic_and_the_order_tell_of_a_refund_in_the_same_words()
    {
        var order = Summary("orders/updated", ShopifyBodies.Order);
        var start = ShopifyBodies.Order.IndexOf("{ \"id\": 951", StringComparison.Ordinal);
        var refund = ShopifyBodies.Order[start..ShopifyBodies.Order.LastIndexOf(']')];

        var alone = Summary("refunds/create", refund);
        Assert.EndsWith(alone["understood refunds/create\n".Length..], order, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("returns/request")]
    [InlineData("returns/approve")]
    public void A_return_is_opened_at_the_time_it_was_triggered(string topic) =>
        Assert.Equal(
            $"understood {topic}\nReturnRequested order 77 at {ShopifyWebhooks.TriggeredAt} return 971 label no\n  1 of line 11 reason color\n",
            Summary(topic, ShopifyBodies.ReturnRequest));

    [Theory]
    [InlineData("returns/decline", true)]
    [InlineData("returns/cancel", true)]
    [InlineData("returns/close", false)]
    public void A_return_ends_with_or_without_the_goods(string topic, bool linesKept) =>
        Assert.Equal(
            $"understood {topic}\nReturnClosed order 77 at {ShopifyWebhooks.TriggeredAt} return 971 lines kept {linesKept}\n",
            Summary(topic, """{ "id": 971, "order_id": 77, "status": "closed" }"""));

    [Fact]
    public void Global_ids_name_the_same_things() =>
        Assert.StartsWith(
            $"understood returns/close\nReturnClosed order 77 at {ShopifyWebhooks.TriggeredAt} return 971 ",
            Summary(
                "returns/close",
                """{ "admin_graphql_api_id": "gid://shopify/Return/971", "order": { "admin_graphql_api_id": "gid://shopify/Order/77" } }"""),
            StringComparison.Ordinal);

    [Fact]
    public void Without_any_time_the_missing_header_is_named() =>
        Assert.Equal(
            "malformed returns/close: X-Shopify-Triggered-At is missing, and the body has no time\n",
            IntakeSummary.Of(Platform.Read(
                IntakeFixtures.Request("""{ "id": 971, "order_id": 77 }""", ("X-Shopify-Topic", "returns/close")), IntakeFixtures.Shop)));

    [Fact]
    public void A_time_in_the_body_stands_in_for_the_header() =>
        Assert.Contains(
            "at 2026-03-24T07:00:00Z",
            IntakeSummary.Of(Platform.Read(
                IntakeFixtures.Request(
                    """{ "id": 971, "order_id": 77, "created_at": "2026-03-24T08:00:00+01:00" }""", ("X-Shopify-Topic", "returns/close")),
                IntakeFixtures.Shop)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\"subscribed\"", "True")]
    [InlineData("\"unsubscribed\"", "False")]
    [InlineData("\"not_subscribed\"", "-")]
    [InlineData("\"pending\"", "-")]
    [InlineData("\"redacted\"", "-")]
    [InlineData("null", "-")]
    public void Consent_is_only_what_the_customer_decided(string state, string accepts) =>
        Assert.Equal(
            "understood customers/update\nChanged customer 7200000000000000001 at 2026-03-20T09:00:00Z email yes name yes/yes language -"
                + $" birthday no accepts marketing {accepts}\n",
            Summary("customers/update", With(ShopifyBodies.Customer, "\"subscribed\"", state)));

    [Theory]
    [InlineData("true", "True")]
    [InlineData("false", "-")]
    public void The_older_flag_can_say_yes_but_not_no(string flag, string accepts) =>
        Assert.EndsWith(
            $"accepts marketing {accepts}\n",
            Summary("customers/create", $$"""{ "id": 1, "updated_at": "2026-03-20T10:00:00Z", "accepts_marketing": {{flag}} }"""),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("unsubscribed", "Changed customer 1 at 2026-03-22T10:00:00Z email yes name no/no language - birthday no accepts marketing False")]
    [InlineData("subscribed", "Changed customer 1 at 2026-03-22T10:00:00Z email yes name no/no language - birthday no accepts marketing True")]
    public void A_change_of_consent_counts_from_when_it_was_made(string state, string change) =>
        Assert.Equal($"understood customers_email_marketing_consent/update\n{change}\n", ConsentUpdate(state));

    [Fact]
    public void A_change_of_consent_without_a_decision_is_ignored() =>
        Assert.Equal("ignored customers_email_marketing_consent/update\n", ConsentUpdate("not_subscribed"));

    [Theory]
    [InlineData("customers/delete", """{ "id": 1 }""", "1 at {0} email no")]
    [InlineData("customers/redact", """{ "shop_id": 5, "customer": { "id": 1, "email": "urs@example.com" } }""", "1 at {0} email yes")]
    [InlineData("customers/redact", """{ "shop_id": 5, "customer": { "email": "urs@example.com" } }""", "- at {0} email yes")]
    public void Deletion_and_redaction_erase(string topic, string body, string erased) =>
        Assert.Equal(
            $"understood {topic}\nErased customer {erased.Replace("{0}", ShopifyWebhooks.TriggeredAt, StringComparison.Ordinal)}\n",
            Summary(topic, body));

    [Fact]
    public void Nobody_cannot_be_erased() =>
        Assert.Equal(
            "malformed customers/redact: $.customer.id is missing, and so is the e-mail address\n",
            Summary("customers/redact", """{ "customer": {} }"""));

    private static string ConsentUpdate(string state) => Summary(
        "customers_email_marketing_consent/update",
        $$"""
        { "customer_id": 1, "email_address": "urs@example.com",
          "email_marketing_consent": { "state": "{{state}}", "consent_updated_at": "2026-03-22T10:00:00Z" } }
        """);

    private static string With(string body, string old, string replacement)
    {
        Assert.Contains(old, body, StringComparison.Ordinal);
        return body.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Summary(string topic, string body) =>
        IntakeSummary.Of(Platform.Read(ShopifyWebhooks.Of(topic, body), IntakeFixtures.Shop));
}
