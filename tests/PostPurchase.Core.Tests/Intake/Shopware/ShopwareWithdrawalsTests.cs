using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Webhooks.ShopwareWebhooks;

namespace PostPurchase.Core.Tests.Intake.Shopware;

public sealed class ShopwareWithdrawalsTests
{
    private const string Topic = "revocation_request.sent";

    private static readonly Instant Start = Instant.FromUtc(2026, 7, 1, 9, 0);

    [Fact]
    public void The_form_is_read_with_all_its_fields()
    {
        var withdrawal = Assert.Single(Understood(Message(Topic, WithdrawalForm())).Withdrawals);
        var declared = withdrawal.Declared(new OrderId("o1"));

        Assert.Equal(("20017", "jo@example.com"), (withdrawal.Number, withdrawal.Email));
        Assert.Equal(("Jo Muster", "jo@example.com", "Kanne passt nicht"), (declared.Name, declared.Email, declared.Statement));
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 8, 0) + Duration.FromMilliseconds(123) + Duration.FromTicks(4560), declared.At);
        Assert.Empty(declared.Lines);
    }

    [Fact]
    public void Another_webhook_on_the_same_form_is_the_same_declaration()
    {
        var again = Message(Topic, WithdrawalForm());
        again["source"]!["eventId"] = "e-2";
        again["timestamp"] = 1774179999;

        Assert.Equal(Declared(Message(Topic, WithdrawalForm())), Declared(again));
    }

    [Theory]
    [InlineData("\"2026-07-01T08:00:00Z\"")]
    [InlineData("{\"date\": \"2026-07-01 10:00:00.000000\", \"timezone_type\": 3, \"timezone\": \"Europe/Berlin\"}")]
    [InlineData("{\"date\": \"2026-07-01 10:00:00.000000\", \"timezone_type\": 1, \"timezone\": \"+02:00\"}")]
    public void Moments_are_read_in_every_form_that_PHP_writes(string submitTime) =>
        Assert.Equal(
            Instant.FromUtc(2026, 7, 1, 8, 0),
            Declared(Message(Topic, WithdrawalForm(form => form["submitTime"] = JsonNode.Parse(submitTime)))).At);

    [Theory]
    [InlineData("email", "", "$.data.payload.revocationRequestFormData.email")]
    [InlineData("contractNumber", "", "$.data.payload.revocationRequestFormData.contractNumber")]
    [InlineData("submitTime", "yesterday", "$.data.payload.revocationRequestFormData.submitTime")]
    public void What_it_cannot_do_without_is_named(string field, string value, string path) =>
        Assert.Equal(path, Assert.IsType<Delivery.Malformed>(Read(Message(Topic, WithdrawalForm(form => form[field] = value)))).Path);

    [Theory]
    [InlineData("20017", "jo@example.com")]
    [InlineData("#20017", "JO@Example.com")]
    [InlineData("Bestellung 20017 vom März", "jo@example.com")]
    public async Task Number_and_address_find_the_order_and_it_is_confirmed_once(string number, string email)
    {
        var shop = await WithOrder();
        var body = Message(Topic, WithdrawalForm(form => (form["contractNumber"], form["email"]) = (number, email)));
        body["source"]!["eventId"] = "e-9";

        Assert.IsType<IntakeResult.Accepted>(await Take(shop, body));
        Assert.IsType<IntakeResult.Duplicate>(await Take(shop, body));
        body["source"]!["eventId"] = "e-10";
        await Take(shop, body);
        await shop.Settle();

        var mail = Assert.Single(shop.Provider.Sent, sent => sent.Mail.Step == "withdrawal-confirmation").Mail;
        Assert.Contains("Kanne passt nicht", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20018", "jo@example.com")]
    [InlineData("2001", "jo@example.com")]
    [InlineData("20017", "somebody@example.com")]
    [InlineData("-", "jo@example.com")]
    public async Task What_names_no_order_of_the_address_is_kept_as_malformed(string number, string email)
    {
        var shop = await WithOrder();

        var refused = Assert.IsType<IntakeResult.Malformed>(await Take(
            shop, Message(Topic, WithdrawalForm(form => (form["contractNumber"], form["email"]) = (number, email)))));

        Assert.Equal("$.data.payload.revocationRequestFormData.contractNumber", refused.Path);
        Assert.DoesNotContain(number.Length > 1 ? number : "\0", refused.Problem, StringComparison.Ordinal);
        Assert.Single(await shop.Privacy.Ledger.ListMalformed(shop.Shop.Id, 10, CancellationToken.None));
    }

    private static OrderEvent.WithdrawalDeclared Declared(JsonObject message) =>
        Assert.Single(Understood(message).Withdrawals).Declared(new OrderId("o1"));

    private static async Task<JourneyDriver> WithOrder()
    {
        var shop = new JourneyDriver(Start, A.Shop() with
        {
            WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["shopware"] = [Secret] },
        });
        Assert.IsType<IntakeResult.Accepted>(await Take(shop, OrderMessage("checkout.order.placed")));
        await shop.Settle();
        return shop;
    }

    private static async Task<IntakeResult> Take(JourneyDriver shop, JsonObject message) =>
        await new WebhookIntake(
            shop.Shops, [new ShopwarePlatform()], new TakenDeliveries(shop.Log, shop.Privacy.Intake), shop.Privacy.Ledger, new ArrivalBuffer(TimeProvider.System)).Receive(
            shop.Shop.Id, "shopware", Signed(Encoding.UTF8.GetBytes(message.ToJsonString())), shop.Now, CancellationToken.None);
}
