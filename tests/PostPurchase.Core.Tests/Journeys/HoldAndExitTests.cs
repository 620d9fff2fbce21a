using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What holds a step, what ends it, and what sends it again.</summary>
public sealed class HoldAndExitTests
{
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment("2026-03-28T13:00:00Z"));

    private static OrderEvent[] Delivered =>
    [
        At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered(),
    ];

    [Fact]
    public async Task Review_request_waits_while_a_case_is_open_and_goes_on_when_it_is_resolved()
    {
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-04-03T00:00:00Z"));
        await _shop.Happens(At("2026-04-03T00:00:00Z").CaseOpened("k1"));
        await _shop.MoveTo(Moment("2026-04-14T00:00:00Z"));

        Assert.Equal(
            "Held: a case is open, until Tue 21 Apr 10:00 (Berlin) at the latest.",
            (await _shop.Step(Id, "review-request")).Explanation);

        await _shop.Happens(At("2026-04-14T00:00:00Z").CaseResolved("k1"));
        await _shop.MoveTo(Moment("2026-04-14T12:00:00Z"));

        // Resolved at 02:00 in Berlin: quiet hours end at 10:00.
        Assert.Contains("review-request 2026-04-14T08:00:00Z", _shop.Sent);
    }

    [Fact]
    public async Task Review_request_is_released_after_its_limit_though_the_problem_is_open()
    {
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-04-03T00:00:00Z"));
        await _shop.Happens(At("2026-04-03T00:00:00Z").CaseOpened("k1"));
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Contains("review-request 2026-04-21T08:00:00Z", _shop.Sent);
    }

    [Fact]
    public async Task A_held_step_without_limit_expires()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(At("2026-03-29T09:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1)));
        Assert.Equal(StepStatus.Held, (await _shop.Step(Id, "delivery-check-in")).Status);

        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(Rule.Overdue, (await _shop.Step(Id, "delivery-check-in")).Reason);
        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("delivery-check-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_answer_opens_a_case_that_holds_and_a_better_one_ends_it()
    {
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-03-30T12:00:00Z"));
        await Answer("check-in", "not-arrived");
        Assert.Equal(Rule.CaseOpen, (await _shop.Step(Id, "survey")).Reason);

        await Answer("check-in", "ok");
        Assert.Equal(StepStatus.Planned, (await _shop.Step(Id, "survey")).Status);
    }

    [Fact]
    public async Task A_declined_return_leaves_its_lines_with_the_customer()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(
            At("2026-03-29T09:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 2), new LineQuantity("l2", 1)),
            At("2026-03-29T12:00:00Z").ReturnDeclined("r1"));

        Assert.Equal(StepStatus.Planned, (await _shop.Step(Id, "delivery-check-in")).Status);
    }

    [Fact]
    public async Task Everything_returned_ends_what_is_not_owed()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(At("2026-03-29T09:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 2), new LineQuantity("l2", 1)));
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation", "shipping-notice", "return-registered"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal(Rule.NothingKept, (await _shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task An_overdue_step_is_skipped_and_says_so()
    {
        var late = new JourneyDriver(Moment("2026-05-20T13:00:00Z"));
        await late.Happens(Delivered);

        Assert.Empty(late.Sent);
        Assert.Equal("Skipped: overdue; it would have been yesterday's news.", (await late.Step(Id, "delivery-check-in")).Explanation);
    }

    [Fact]
    public async Task Work_that_comes_late_waits_for_the_window_to_open()
    {
        var late = new JourneyDriver(Moment("2026-03-30T21:00:00Z"));
        await late.Happens(Delivered);
        await late.MoveTo(Moment("2026-03-31T08:00:00Z"));

        Assert.Contains("delivery-check-in 2026-03-31T08:00:00Z", late.Sent);
    }

    [Fact]
    public async Task Advertising_without_basis_is_skipped_while_service_goes_on()
    {
        var shop = new JourneyDriver(Moment("2026-03-28T13:00:00Z"), A.Shop() with { ExistingCustomerNotice = null });
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = null }), Delivered[1], Delivered[2]);
        await shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation", "shipping-notice", "delivery-check-in"], shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal(Rule.NoLegalBasis, (await shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task An_objection_ends_advertising_in_all_orders_of_the_customer_also_later_ones()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(new CustomerEvent.Changed
        {
            At = Moment("2026-03-29T00:00:00Z"),
            Customer = new CustomerRef(null, "ANNA@example.com "),
            AcceptsMarketing = false,
        });
        await _shop.MoveTo(Moment("2026-04-01T09:00:00Z"));
        await _shop.Happens(At("2026-04-01T09:00:00Z", "1002").Placed(order => order with { Customer = null }));
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(
            ["confirmation", "shipping-notice", "delivery-check-in", "confirmation"],
            _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(new OrderId("1002"), "survey")).Reason);
    }

    [Fact]
    public async Task A_regular_whose_profile_changed_often_is_still_confirmed_an_order()
    {
        for (var day = 1; day <= 150; day++)
        {
            await _shop.Happens(new CustomerEvent.Changed
            {
                At = Moment("2025-01-01T00:00:00Z") + NodaTime.Duration.FromDays(day),
                Customer = new CustomerRef("c1", "anna@example.com"),
                AcceptsMarketing = day != 150,
            });
        }

        await _shop.Happens(At("2026-03-28T13:00:00Z").Placed());

        Assert.Equal(["confirmation 2026-03-28T13:00:00Z"], _shop.Sent);
        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task Unsubscribing_ends_service_mails_too_and_a_repetition_changes_nothing()
    {
        await _shop.Happens(Delivered);
        await _shop.Unsubscriber.Unsubscribe(_shop.Key(Id), "one-click", _shop.Now, default);
        await _shop.Settle();
        var events = (await _shop.Show(Id)).Events.Count;
        await _shop.Unsubscriber.Unsubscribe(_shop.Key(Id), "one-click", _shop.Now, default);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation", "shipping-notice"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
        Assert.Equal(events, (await _shop.Show(Id)).Events.Count);
    }

    [Fact]
    public async Task An_erased_customer_gets_no_mail_of_any_kind()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await _shop.Happens(new CustomerEvent.Erased { At = Moment("2026-03-28T13:00:00Z"), Customer = new CustomerRef("c1", null) });
        await _shop.Happens(Delivered[1], Delivered[2]);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.Equal(["confirmation"], _shop.Provider.Sent.Select(sent => sent.Mail.Step));
    }

    [Fact]
    public async Task A_busy_provider_is_asked_again_when_it_says()
    {
        _shop.Provider.AnswerNext(new SendOutcome.Again(Moment("2026-03-28T13:05:00Z"), "429"));
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        Assert.Equal(Rule.ProviderBusy, (await _shop.Step(Id, "confirmation")).Reason);

        await _shop.MoveTo(Moment("2026-03-28T14:00:00Z"));

        Assert.Equal(["confirmation 2026-03-28T13:05:00Z"], _shop.Sent);
    }

    [Fact]
    public async Task A_refusal_ends_the_step_and_not_the_journey()
    {
        _shop.Provider.AnswerNext(new SendOutcome.Refused("suppressed"));
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped());

        Assert.Equal(Rule.ProviderRefused, (await _shop.Step(Id, "confirmation")).Reason);
        Assert.Equal(["shipping-notice 2026-03-28T13:00:00Z"], _shop.Sent);
    }

    private async Task Answer(string question, string answer)
    {
        await _shop.Answers.Record(_shop.Key(Id), new Dictionary<string, string> { [question] = answer }, _shop.Now, default);
        await _shop.Settle();
    }
}
