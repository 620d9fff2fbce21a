using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Deliverability;

/// <summary>What a provider's reports do to orders.</summary>
public sealed class MailReportsTests
{
    private static readonly OrderId Id = new("1001");
    private static readonly OrderId Later = new("1002");

    private readonly JourneyDriver _shop = new(Moment("2026-03-28T13:00:00Z"));
    private readonly MailReports _reports;

    public MailReportsTests()
    {
        _reports = new MailReports(_shop.Store, new JourneyIndex(_shop.Store), _shop.Log, _shop.Customers);
    }

    [Fact]
    public async Task After_a_hard_bounce_no_mail_of_any_class_goes_to_the_address()
    {
        var message = await Confirmed();
        await Report(Bounced(message));

        await _shop.Happens(At("2026-03-28T13:00:00Z").Shipped(), At("2026-03-29T14:00:00Z").Delivered());
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        var step = await _shop.Step(Id, "shipping-notice");
        Assert.Equal((StepStatus.Skipped, Rule.AddressUndeliverable), (step.Status, step.Reason));
        Assert.Equal("Skipped: mail to the order's address failed (bounced 550 5.1.1).", step.Explanation);
        Assert.Equal(
            "Ausgelassen: Mails an die Adresse der Bestellung sind unzustellbar (bounced 550 5.1.1).",
            (await _shop.Step(Id, "shipping-notice", "de")).Explanation);
    }

    [Fact]
    public async Task The_address_is_known_to_fail_in_other_and_in_later_orders()
    {
        var message = await Confirmed();
        await _shop.Happens(At("2026-03-28T13:00:00Z", "1000").Placed(order => order with { Email = " ANNA@example.com" }));
        await Report(Bounced(message));

        await _shop.Happens(At("2026-03-28T14:00:00Z", "1000").Shipped());
        await _shop.Happens(At("2026-03-28T13:00:00Z", Later.Value).Placed());
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(Rule.AddressUndeliverable, (await _shop.Step(new OrderId("1000"), "shipping-notice")).Reason);
        Assert.Equal(Rule.AddressUndeliverable, (await _shop.Step(Later, "confirmation")).Reason);
        Assert.Equal(2, _shop.Provider.Sent.Count);
    }

    [Fact]
    public async Task Another_address_of_the_same_customer_still_gets_mail()
    {
        await Report(Bounced(await Confirmed()));

        await _shop.Happens(At("2026-03-28T13:00:00Z", Later.Value).Placed(order => order with { Email = "anna@example.org" }));

        Assert.Contains(_shop.Provider.Sent, sent => sent.Mail.To == "anna@example.org");
    }

    [Fact]
    public async Task An_order_goes_on_when_the_shop_corrects_its_address()
    {
        await Report(Bounced(await Confirmed()));

        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with
        {
            Email = "anna@example.org",
            RevisedAt = Moment("2026-03-28T14:00:00Z"),
        }));
        await _shop.Happens(At("2026-03-28T13:00:00Z").Shipped());

        Assert.Equal(["anna@example.com", "anna@example.org"], _shop.Provider.Sent.Select(sent => sent.Mail.To));
    }

    [Fact]
    public async Task The_orders_own_address_fails_where_the_report_names_none()
    {
        await Report(Bounced(await Confirmed()) with { Recipient = null });

        await _shop.Happens(At("2026-03-28T13:00:00Z").Shipped());

        Assert.Single(_shop.Provider.Sent);
    }

    [Fact]
    public async Task A_report_delivered_twice_changes_nothing()
    {
        var message = await Confirmed();
        await Report(Bounced(message));
        var once = await Events();

        await Report(Bounced(message));

        Assert.Equal(once, await Events());
        Assert.Equal(1, once.Count(type => type == nameof(OrderEvent.Undeliverable)));
    }

    [Fact]
    public async Task What_is_no_hard_bounce_is_noted_and_stops_nothing()
    {
        var message = await Confirmed();
        await Report(Bounced(message) with { Status = "quarantined", Permanent = false });
        await Report(new MailReport.Delivered { MessageId = message, At = _shop.Now });
        await Report(new MailReport.Opened { MessageId = message, At = _shop.Now });
        await Report(new MailReport.Clicked { MessageId = message, At = _shop.Now });

        await _shop.Happens(At("2026-03-28T13:00:00Z").Shipped());

        Assert.Equal(2, _shop.Provider.Sent.Count);
        Assert.Equal(
            ["MessageBounced", "MessageClicked", "MessageDelivered", "MessageOpened", "Placed", "Shipped"],
            (await Events()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_report_of_a_mail_that_is_not_ours_is_left_alone()
    {
        await Confirmed();

        Assert.False(await _reports.Accept(Bounced(Guid.Parse("5e9a3d0e-0000-4000-8000-000000000001")), _shop.Now, default));

        Assert.Equal(["Placed"], await Events());
    }

    private static MailReport.Failed Bounced(Guid message) => new()
    {
        MessageId = message,
        At = Moment("2026-03-28T13:00:05Z"),
        Status = "bounced",
        Code = "550 5.1.1",
        Permanent = true,
        Recipient = "anna@example.com",
    };

    private async Task<Guid> Confirmed()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        var mail = _shop.Provider.Sent.Single().Mail;
        return ProviderId.Of(mail);
    }

    private async Task Report(MailReport report)
    {
        Assert.True(await _reports.Accept(report, _shop.Now, default));
        await _shop.Settle();
    }

    private async Task<IReadOnlyList<string>> Events() =>
        [.. (await OrderPartition.Load(_shop.Store, _shop.Key(Id), default)).Events.Select(recorded => recorded.Event.GetType().Name)];
}
