using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Rights;

/// <summary>A declaration is confirmed at once, whatever the marketer shapes (§356a (4) BGB).</summary>
public sealed class WithdrawalConfirmationTests
{
    private const string Start = "2026-03-26T09:00:00Z";

    private static readonly OrderKey Key = new(new("demo"), new("1001"));

    private static readonly Withdrawal Declared = new(
        "w1", Moment(Start), [new LineQuantity("l1", 1)], "Anna M.", "anna@example.org", "Bitte um Rückruf");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_confirmed_at_once_with_content_date_and_time(bool campaigns)
    {
        var shop = campaigns ? new JourneyDriver(Moment(Start)) : new JourneyDriver(Moment(Start), campaigns: new FixedCampaigns());
        await shop.Happens(At(Start).Placed());

        Assert.True(await new Declarations(shop.Log).Withdraw(Key, Declared, [], CancellationToken.None));
        await shop.Settle();

        var mail = shop.Provider.Sent.Single(sent => sent.Mail.Step == "withdrawal-confirmation");
        Assert.Equal((Moment(Start), "anna@example.org", MessageClass.Contract), (sent(mail), mail.Mail.To, mail.Mail.Class));
        foreach (var part in (string[])["Donnerstag, 26. März 2026, 10:00 Uhr (Europe/Berlin)", "#1001", "Hausmischung", "Anna M.", "anna@example.org", "Bitte um Rückruf"])
        {
            Assert.Contains(part, mail.Mail.Text, StringComparison.Ordinal);
        }

        static Instant sent((Mail Mail, Instant At) known) => known.At;
    }

    [Fact]
    public async Task The_same_declaration_is_recorded_and_confirmed_once()
    {
        var shop = new JourneyDriver(Moment(Start));
        await shop.Happens(At(Start).Placed(), At(Start).Shipped());
        var desk = new Declarations(shop.Log);
        LineQuantity[] goods = [new("l1", 1)];

        Assert.True(await desk.Withdraw(Key, Declared, goods, CancellationToken.None));
        await shop.Settle();
        Assert.False(await desk.Withdraw(Key, Declared with { DeclaredAt = Moment(Start) + Duration.FromSeconds(3) }, goods, CancellationToken.None));
        await shop.Settle();

        Assert.Single(shop.Provider.Sent, sent => sent.Mail.Step == "withdrawal-confirmation");
        Assert.Single(shop.Provider.Sent, sent => sent.Mail.Step == "return-registered");
        var state = (await OrderPartition.Load(shop.Store, Key, CancellationToken.None)).State;
        Assert.Equal((1, "w1"), (state.Withdrawals.Count, Assert.Single(state.Returns).Id));
    }

    [Fact]
    public async Task Each_declaration_is_confirmed()
    {
        var shop = new JourneyDriver(Moment(Start));
        await shop.Happens(At(Start).Placed());
        await shop.Happens(At(Start).Withdrawn("w1", new LineQuantity("l1", 1)));
        await shop.Happens(At(Start).Withdrawn("w2", new LineQuantity("l2", 1)));
        await shop.Happens(At(Start).Withdrawn("w2", new LineQuantity("l2", 1)));

        Assert.Equal(2, shop.Provider.Sent.Count(sent => sent.Mail.Step == "withdrawal-confirmation"));
    }

    [Fact]
    public async Task It_is_confirmed_after_a_cancellation_and_an_objection_too()
    {
        var shop = new JourneyDriver(Moment(Start));
        await shop.Happens(At(Start).Placed(), At(Start).Cancelled());
        await shop.Unsubscriber.Unsubscribe(Key, "page", shop.Now, CancellationToken.None);
        await shop.Happens(At(Start).Withdrawn("w1"));

        Assert.Contains("den gesamten Vertrag", shop.Provider.Sent[^1].Mail.Text, StringComparison.Ordinal);
        Assert.Equal("withdrawal-confirmation", shop.Provider.Sent[^1].Mail.Step);
    }

    [Fact]
    public async Task A_survey_follows_a_return_that_is_closed_and_none_that_was_declined()
    {
        var shop = new JourneyDriver(Moment(Start));
        await shop.Happens(At(Start).Placed(), At(Start).Shipped(), At(Start).Delivered());
        await shop.Happens(
            At("2026-03-27T10:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1)),
            At("2026-03-30T10:00:00Z").ReturnRefunded("r1", 9.50m),
            At("2026-03-27T11:00:00Z").ReturnRequested("r2", new LineQuantity("l1", 1)),
            At("2026-03-30T10:00:00Z").ReturnDeclined("r2"));
        await shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        var survey = shop.Provider.Sent.Single(sent => sent.Mail.Step == "return-survey");
        Assert.Contains("?return-csat=5", survey.Mail.Text, StringComparison.Ordinal);
        Assert.Equal(MessageClass.Advertising, survey.Mail.Class);
        Assert.Equal(10, survey.At.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Hour);
    }
}
