using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>What is left of an event of an erased customer.</summary>
public sealed partial class AnonymousTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 26, 9, 0);

    /// <summary>
    /// The texts that may stay, and why: ids and numbers of the shop, codes from fixed lists, what was bought. A text that is new
    /// in an event is not among them; whoever adds one decides here whether it may tell of a person.
    /// </summary>
    private static readonly HashSet<string> MayStay = new(StringComparer.Ordinal)
    {
        "OrderId", "Order.Id", "Order.Number", "Order.Currency", "Order.Language",
        "Order.DeliveryAddress.Region", "Order.DeliveryAddress.Country",
        "Order.Lines[].Id", "Order.Lines[].ProductId", "Order.Lines[].Sku", "Order.Lines[].Title", "Order.Lines[].Tags[]",
        "Shipment.Id", "Shipment.Carrier", "Shipment.Lines[].Id", "ShipmentId", "RefundId", "ReturnId", "CaseId", "Lines[].Id", "WithdrawalId", "Cause",

        // Which mail support did something about.
        "Campaign", "Occasion", "Step", "Occurrence", "Request", "Message",

        // Who of the shop answered, and what the customer read.
        "By", "Wording", "Proof.TextHash",
        "Question", "Source", "Status", "Code",
    };

    public static TheoryData<Type> OrderEvents => [.. Kinds(typeof(OrderEvent))];

    public static TheoryData<Type> CustomerEvents => [.. Kinds(typeof(CustomerEvent))];

    [Theory]
    [MemberData(nameof(OrderEvents))]
    public void Nothing_personal_is_left_of_an_orders_event(Type kind)
    {
        var happened = (OrderEvent)Marked.Of(kind);

        var anonymous = Anonymous.Of(happened);

        Assert.Empty(MarksIn(anonymous).Except(MayStay));
        Assert.DoesNotContain("1987", JsonSerializer.Serialize(anonymous, CoreJson.Options), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CustomerEvents))]
    public void Nothing_personal_is_left_of_a_customers_event(Type kind)
    {
        var anonymous = Anonymous.Of((CustomerEvent)Marked.Of(kind));

        Assert.Empty(MarksIn(anonymous).Except(["Source", "Detail", "By", "Wording", "Proof.TextHash", "Language"]));
    }

    [Theory]
    [MemberData(nameof(OrderEvents))]
    public void What_is_anonymous_stays_as_it_is(Type kind)
    {
        var once = Anonymous.Of((OrderEvent)Marked.Of(kind));

        Assert.Equal(Json(once), Json(once is null ? null : Anonymous.Of(once)));
    }

    [Fact]
    public void Amounts_times_and_ids_stay()
    {
        var placed = new OrderEvent.Placed { At = At, OrderId = new OrderId("1001"), Order = An.Order() };

        var order = Assert.IsType<OrderEvent.Placed>(Anonymous.Of(placed)).Order;

        Assert.Equal(
            (new OrderId("1001"), An.Order().PlacedAt, An.Order().Totals, "10", "DE"),
            (order.Id, order.PlacedAt, order.Totals, order.DeliveryAddress?.PostalCode, order.DeliveryAddress?.Country));
        Assert.Equal(An.Order().Lines.Select(line => (line.Id, line.Quantity, line.Total)), order.Lines.Select(line => (line.Id, line.Quantity, line.Total)));
    }

    [Theory]
    [InlineData("csat", "4", "4")]
    [InlineData("nps", "10", "10")]
    [InlineData("check-in", "problem", "problem")]
    [InlineData("csat", "my name is Anna", "")]
    [InlineData("comment", "4", "")]
    [InlineData("another", "5", "")]
    public void Scores_stay_and_texts_go(string question, string answer, string left)
    {
        var given = new OrderEvent.AnswerGiven { At = At, OrderId = new OrderId("1001"), Question = question, Value = answer };

        Assert.Equal(left, Assert.IsType<OrderEvent.AnswerGiven>(Anonymous.Of(given)).Value);
    }

    [Fact]
    public void Journeys_keep_what_was_sent_and_lose_whom_it_reached()
    {
        var key = new StepKey("survey", null);
        var journey = new JourneyRecord
        {
            Campaign = "post-purchase",
            Version = 1,
            StartedAt = At,
            Draw = new Draw(7),
            Registered = "0123",
            Contacts = new KnownContacts("1", ContactHistory.Empty),
        }.With(key, new StepRecord { Progress = StepProgress.Skipped, At = At, Basis = "consent: page", Reason = new Reason(Rule.ProviderRefused, "anna@example.com is unknown") });

        var anonymous = Anonymous.Of(journey, "none");

        Assert.Equal((null, "none", null), (anonymous.Draw, anonymous.Registered, anonymous.Contacts));
        Assert.Equal(new Reason(Rule.ProviderRefused), anonymous.Find(key)?.Reason);
        Assert.Equal("consent: page", anonymous.Find(key)?.Basis);
    }

    private static IEnumerable<Type> Kinds(Type of) =>
        of.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);

    private static string Json<T>(T? happened) => JsonSerializer.Serialize(happened, CoreJson.Options);

    private static IEnumerable<string> MarksIn<T>(T? happened) =>
        Mark().Matches(Json(happened)).Select(match => match.Value[Marked.Prefix.Length..]);

    [GeneratedRegex("""MARK-[^"]+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
