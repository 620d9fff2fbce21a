using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>The default campaign for the sample order: Berlin, placed on Thursday 26 March 2026, over the change to summer time.</summary>
public sealed class DefaultCampaignTests
{
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment("2026-03-26T09:00:00Z"));

    private static OrderEvent Placed => At("2026-03-26T09:00:00Z").Placed();

    private static OrderEvent Shipped => At("2026-03-27T15:00:00Z").Shipped();

    private static OrderEvent Delivered => At("2026-03-28T13:00:00Z").Delivered();

    [Fact]
    public async Task The_whole_sequence_is_sent_each_at_its_time()
    {
        await _shop.Happens(Placed);
        await _shop.MoveTo(Moment("2026-03-27T15:00:00Z"));
        await _shop.Happens(Shipped);
        await _shop.MoveTo(Moment("2026-03-28T13:00:00Z"));
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(
            [
                "confirmation 2026-03-26T09:00:00Z",
                "shipping-notice 2026-03-27T15:00:00Z",
                "delivery-check-in 2026-03-30T08:00:00Z", // Monday: Sunday is no sending day; 10:00 in summer time.
                "survey 2026-04-02T08:00:00Z",
                "review-request 2026-04-07T08:00:00Z", // Tuesday: Easter Sunday and Easter Monday are no sending days.
                "survey-reminder 2026-04-09T08:00:00Z",
                "care-tips 2026-04-11T08:00:00Z",
            ],
            _shop.Sent);
    }

    [Fact]
    public async Task Explanations_say_when_and_why_before_and_after()
    {
        await _shop.Happens(Placed, Shipped, Delivered);

        Assert.Equal(
            "Planned for Mon 30 Mar 10:00 (Berlin): 1 day after delivery, moved from Sunday.",
            (await _shop.Step(Id, "delivery-check-in")).Explanation);
        Assert.Equal("Planned for Thu 2 Apr 10:00 (Berlin): 5 days after delivery.", (await _shop.Step(Id, "survey")).Explanation);
        Assert.Equal("Geplant für Do 2. Apr 10:00 (Berlin): 5 Tage nach der Zustellung.", (await _shop.Step(Id, "survey", "de")).Explanation);
        Assert.Equal("Waits for “Survey”.", (await _shop.Step(Id, "review-request")).Explanation);
        Assert.Equal("Wartet auf „Umfrage“.", (await _shop.Step(Id, "review-request", "de")).Explanation);

        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(
            "Sent Mon 30 Mar 10:00 (Berlin): 1 day after delivery, moved from Sunday.",
            (await _shop.Step(Id, "delivery-check-in")).Explanation);
        Assert.StartsWith(
            "Sent Tue 7 Apr 10:00 (Berlin): 3 days after “Survey” was sent, moved from Sunday, moved from the holiday Easter Monday.",
            (await _shop.Step(Id, "review-request")).Explanation,
            StringComparison.Ordinal);
        Assert.Equal("completed", (await _shop.Show(Id)).Journeys.Single().Status);
    }

    [Fact]
    public async Task Every_webhook_twice_and_in_reverse_order_gives_the_same_mails_once_each()
    {
        await _shop.MoveTo(Moment("2026-03-28T13:00:00Z"));
        await _shop.Happens(Delivered, Delivered, Shipped, Shipped, Placed, Placed);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(
            [
                "confirmation 2026-03-28T13:00:00Z",
                "shipping-notice 2026-03-28T13:00:00Z",
                "delivery-check-in 2026-03-30T08:00:00Z",
                "survey 2026-04-02T08:00:00Z",
                "review-request 2026-04-07T08:00:00Z",
                "survey-reminder 2026-04-09T08:00:00Z",
                "care-tips 2026-04-11T08:00:00Z",
            ],
            _shop.Sent);
        Assert.Equal(_shop.Sent.Count, _shop.Provider.Calls);
    }

    [Fact]
    public async Task Nothing_that_waits_for_delivery_is_sent_before_the_second_parcel_has_arrived()
    {
        await _shop.Happens(
            Placed,
            At("2026-03-27T15:00:00Z").Shipped("s1", new LineQuantity("l1", 2)),
            At("2026-03-28T13:00:00Z").Delivered("s1"));
        await _shop.MoveTo(Moment("2026-04-20T00:00:00Z"));
        Assert.Equal(["confirmation", "shipping-notice"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal(Rule.WaitsForShipping, (await _shop.Step(Id, "delivery-check-in")).Reason);

        await _shop.Happens(At("2026-04-20T00:00:00Z").Shipped("s2", new LineQuantity("l2", 1)));
        Assert.Equal(
            "Waits for delivery of parcel s2. Without a report it counts as delivered from Wed 20 May 02:00 (Berlin).",
            (await _shop.Step(Id, "delivery-check-in")).Explanation);

        await _shop.Happens(At("2026-04-21T12:00:00Z").Delivered("s2"));
        await _shop.MoveTo(Moment("2026-04-22T12:00:00Z"));

        Assert.Equal(
            ["confirmation", "shipping-notice", "shipping-notice", "delivery-check-in"],
            _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal("delivery-check-in 2026-04-22T08:00:00Z", _shop.Sent[^1]);
    }

    [Fact]
    public async Task A_returned_line_is_not_in_the_later_mails()
    {
        await _shop.Happens(Placed, Shipped, Delivered);
        await _shop.Happens(
            At("2026-03-29T10:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1, "zu stark")),
            At("2026-03-31T10:00:00Z").ReturnReceived("r1"),
            At("2026-03-31T12:00:00Z").ReturnRefunded("r1", 9.50m));
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        var review = _shop.Provider.Sent.Single(sent => sent.Mail.Step == "review-request").Mail;
        Assert.Contains("Hausmischung", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Espresso Nachtzug", review.Html, StringComparison.Ordinal);
        Assert.Equal(
            ["return-registered", "return-received", "return-refunded", "return-survey"],
            _shop.Provider.Sent.Select(sent => sent.Mail.Step).Where(step => step.StartsWith("return", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cancelled_order_gets_its_cancellation_and_no_further_step()
    {
        await _shop.Happens(Placed);
        await _shop.MoveTo(Moment("2026-03-26T12:00:00Z"));
        await _shop.Happens(At("2026-03-26T12:00:00Z").Cancelled());
        await _shop.Happens(Shipped, Delivered);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation 2026-03-26T09:00:00Z", "cancellation 2026-03-26T12:00:00Z"], _shop.Sent);
        var journey = (await _shop.Show(Id)).Journeys.Single();
        Assert.Equal("stopped", journey.Status);
        Assert.All(
            journey.Steps.Where(step => step.Status != StepStatus.Sent),
            step => Assert.Equal((StepStatus.Skipped, Rule.OrderCancelled), (step.Status, step.Reason)));
    }

    [Fact]
    public async Task A_cancellation_that_arrives_before_its_order_leads_to_the_same_mails()
    {
        await _shop.MoveTo(Moment("2026-03-26T12:00:00Z"));
        await _shop.Happens(At("2026-03-26T12:00:00Z").Cancelled(), Placed);

        Assert.Equal(["confirmation", "cancellation"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
    }

    [Fact]
    public async Task An_order_that_reports_no_delivery_goes_by_the_estimate()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { ReportsDelivery = false }), Shipped);

        Assert.Equal(
            "Planned for Wed 1 Apr 10:00 (Berlin): 1 day after delivery, delivery is estimated, since the shop system reports none.",
            (await _shop.Step(Id, "delivery-check-in")).Explanation);
    }

    [Fact]
    public async Task Events_about_an_order_never_seen_wait_for_it()
    {
        await _shop.Happens(Shipped);

        Assert.Empty(_shop.Sent);
        Assert.Empty((await _shop.Show(Id)).Journeys);
    }

    [Fact]
    public async Task An_order_without_an_address_gets_no_mail_and_says_so()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { Email = null }));

        Assert.Empty(_shop.Sent);
        Assert.Equal(Rule.NoAddress, (await _shop.Step(Id, "confirmation")).Reason);
    }

    [Fact]
    public async Task An_answered_survey_is_not_reminded_of()
    {
        await _shop.Happens(Placed, Shipped, Delivered);
        await _shop.MoveTo(Moment("2026-04-03T00:00:00Z"));
        await _shop.Answers.Record(_shop.Key(Id), new Dictionary<string, string> { ["csat"] = "5" }, _shop.Now, default);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("survey-reminder", StringComparison.Ordinal));
        Assert.Equal(Rule.ConditionNotMet, (await _shop.Step(Id, "survey-reminder")).Reason);
    }

    [Fact]
    public async Task Mails_are_in_the_orders_language()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { Language = "en-GB" }));

        Assert.Contains("lang=\"en\"", _shop.Provider.Sent.Single().Mail.Html, StringComparison.Ordinal);
        Assert.Equal(MessageClass.Contract, _shop.Provider.Sent.Single().Mail.Class);
    }
}
