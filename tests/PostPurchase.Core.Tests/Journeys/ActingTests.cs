using PostPurchase.Core.Cases;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What support does about journeys: skip, restore, send now, stop and continue.</summary>
public sealed class ActingTests
{
    private const string Campaign = "post-purchase";
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment("2026-03-28T13:00:00Z"));

    private static OrderEvent[] Delivered =>
    [
        At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered(),
    ];

    [Fact]
    public async Task A_skipped_step_says_by_whom_and_why_and_never_goes_out()
    {
        await _shop.Happens(Delivered);

        Assert.IsType<ActAnswer.Done>(await Do(JourneyAct.Skip, "survey", note: "has told us all by telephone"));

        Assert.Equal("Skipped by Anna (support): has told us all by telephone.", (await _shop.Step(Id, "survey")).Explanation);
        Assert.Equal(
            "Ausgelassen von Anna (Kundendienst): has told us all by telephone.", (await _shop.Step(Id, "survey", "de")).Explanation);
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));
        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("survey", StringComparison.Ordinal));
        Assert.Equal("Skipped by Anna (support): has told us all by telephone.", (await _shop.Step(Id, "survey")).Explanation);
    }

    [Fact]
    public async Task A_step_that_still_waits_is_skipped_for_every_parcel_there_will_be()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await Do(JourneyAct.Skip, "shipping-notice");

        await _shop.Happens(At("2026-03-27T15:00:00Z").Shipped("s1", new LineQuantity("l1", 2)), At("2026-03-27T16:00:00Z").Shipped("s2", new LineQuantity("l2", 1)));

        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("shipping-notice", StringComparison.Ordinal));
        Assert.All(
            (await _shop.Show(Id)).Journeys.Single().Steps.Where(step => step.Id == "shipping-notice"),
            step => Assert.Equal(Rule.SkippedBySupport, step.Reason));
    }

    [Fact]
    public async Task A_step_that_is_restored_before_its_time_goes_out_as_planned()
    {
        await _shop.Happens(Delivered);
        await Do(JourneyAct.Skip, "survey");
        await _shop.Settle();
        Assert.Equal([JourneyAct.Restore], (await _shop.Step(Id, "survey")).Acts);

        await Do(JourneyAct.Restore, "survey");
        await _shop.MoveTo(Moment("2026-04-05T00:00:00Z"));

        Assert.Contains("survey 2026-04-02T08:00:00Z", _shop.Sent);
    }

    [Fact]
    public async Task A_step_that_is_restored_too_late_stays_out()
    {
        await _shop.Happens(Delivered);
        await Do(JourneyAct.Skip, "survey");
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        await Do(JourneyAct.Restore, "survey");
        await _shop.Settle();

        Assert.Equal(Rule.Overdue, (await _shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task What_was_sent_can_t_be_skipped()
    {
        await _shop.Happens(Delivered);

        var refused = Assert.IsType<ActAnswer.Refused>(await Do(JourneyAct.Skip, "confirmation"));

        Assert.StartsWith("Sent Sat 28 Mar 14:00", refused.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_the_provider_may_have_is_not_skipped_but_asked_for_once_more()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        _shop.Provider.AnswerNext(new SendOutcome.Again(Moment("2026-03-28T13:10:00Z"), "timeout") { InDoubt = true });
        await _shop.Happens(At("2026-03-27T15:00:00Z").Shipped());

        await Do(JourneyAct.Skip, "shipping-notice", "s1");
        await _shop.MoveTo(Moment("2026-03-28T14:00:00Z"));

        Assert.Contains("shipping-notice 2026-03-28T13:10:00Z", _shop.Sent);
    }

    [Fact]
    public async Task A_planned_step_goes_out_at_once_and_only_once()
    {
        await _shop.Happens(Delivered);
        Assert.Equal([JourneyAct.SendNow, JourneyAct.Skip], (await _shop.Step(Id, "survey")).Acts);

        Assert.IsType<ActAnswer.Done>(await Do(JourneyAct.SendNow, "survey"));
        Assert.IsType<ActAnswer.Done>(await Do(JourneyAct.SendNow, "survey"));
        await _shop.MoveTo(Moment("2026-04-05T00:00:00Z"));

        // On a Saturday at 14:00, outside of the days and hours of the step.
        Assert.Equal("survey 2026-03-28T13:00:00Z", Assert.Single(_shop.Sent, sent => sent.StartsWith("survey ", StringComparison.Ordinal)));
        Assert.EndsWith("Brought forward by Anna (support).", (await _shop.Step(Id, "survey")).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_a_case_holds_goes_out_when_support_says_so()
    {
        await _shop.Happens([.. Delivered, At("2026-03-28T13:00:00Z").CaseOpened("k1")]);
        await _shop.MoveTo(Moment("2026-03-31T13:00:00Z"));
        Assert.Equal(StepStatus.Held, (await _shop.Step(Id, "delivery-check-in")).Status);

        await Do(JourneyAct.SendNow, "delivery-check-in");
        await _shop.Settle();

        Assert.Contains("delivery-check-in 2026-03-31T13:00:00Z", _shop.Sent);
    }

    [Fact]
    public async Task What_is_sent_now_waits_for_the_frequency_cap_all_the_same()
    {
        await _shop.Happens(Delivered);
        await Do(JourneyAct.SendNow, "delivery-check-in");
        await Do(JourneyAct.SendNow, "survey");
        await _shop.Settle();

        // One mail a day that no contract demands.
        Assert.Single(_shop.Sent, sent => sent.StartsWith("survey ", StringComparison.Ordinal) || sent.StartsWith("delivery-check-in", StringComparison.Ordinal));
        await _shop.MoveTo(Moment("2026-04-01T00:00:00Z"));
        Assert.Contains(_shop.Sent, sent => sent.StartsWith("survey 2026-03-3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_now_to_who_objected()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(new CustomerEvent.ConsentWithdrawn { At = _shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" });

        Assert.IsType<ActAnswer.Refused>(await Do(JourneyAct.SendNow, "survey"));
        await _shop.MoveTo(Moment("2026-06-01T00:00:00Z"));

        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("survey ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_journey_sends_nothing_but_what_the_contract_demands_until_it_is_continued()
    {
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await Do(JourneyAct.Stop, null, note: "is moving house");

        await _shop.Happens(At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered());
        await _shop.MoveTo(Moment("2026-04-03T00:00:00Z"));

        Assert.Contains(_shop.Sent, sent => sent.StartsWith("shipping-notice", StringComparison.Ordinal));
        Assert.DoesNotContain(_shop.Sent, sent => sent.StartsWith("delivery-check-in", StringComparison.Ordinal));
        Assert.StartsWith("Held by Anna (support): is moving house, until ", (await _shop.Step(Id, "survey")).Explanation, StringComparison.Ordinal);
        var journey = (await _shop.Show(Id)).Journeys.Single();
        Assert.Equal(("stopped", "Anna"), (journey.Status, journey.Stop?.By));

        await Do(JourneyAct.Continue, null);
        await _shop.MoveTo(Moment("2026-04-08T00:00:00Z"));

        // After Easter: the day it was continued is Good Friday.
        Assert.Contains("survey 2026-04-07T08:00:00Z", _shop.Sent);
        Assert.Equal("running", (await _shop.Show(Id)).Journeys.Single().Status);
    }

    [Fact]
    public async Task What_expires_while_the_journey_is_stopped_says_so()
    {
        await _shop.Happens(Delivered);
        await Do(JourneyAct.Stop, null);

        await _shop.MoveTo(Moment("2026-09-01T00:00:00Z"));

        Assert.Equal(Rule.StoppedBySupport, (await _shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task A_preview_says_what_would_change_and_changes_nothing()
    {
        await _shop.Happens(Delivered);
        var before = await _shop.Show(Id);

        var preview = Assert.IsType<ActAnswer.Done>(await _shop.Desk.Preview(
            _shop.Shop, Id, new ActWish(JourneyAct.SendNow, Campaign, null, "survey", null, null), By(null), "en", CancellationToken.None));

        Assert.Equal("survey", Assert.Single(preview.Changes).Id);
        Assert.StartsWith("Due now", preview.Changes[0].Explanation, StringComparison.Ordinal);
        Assert.Equal(before.Events.Count, (await _shop.Show(Id)).Events.Count);
    }

    [Fact]
    public async Task Duties_and_unknown_steps_and_orders_are_refused()
    {
        await _shop.Happens([.. Delivered, At("2026-03-28T13:00:00Z").CaseOpened("k1")]);

        Assert.IsType<ActAnswer.Refused>(await Do(JourneyAct.Stop, null, campaign: "duties"));
        Assert.IsType<ActAnswer.UnknownStep>(await Do(JourneyAct.Skip, "no-such-step"));
        Assert.IsType<ActAnswer.UnknownStep>(await Do(JourneyAct.Skip, "survey", campaign: "other"));
        Assert.IsType<ActAnswer.UnknownStep>(await Do(JourneyAct.Resend, "confirmation"));
        Assert.IsType<ActAnswer.UnknownOrder>(await _shop.Desk.Do(
            _shop.Shop, new OrderId("none"), new ActWish(JourneyAct.Stop, Campaign, null, null, null, null), By(null), "en", CancellationToken.None));
    }

    [Fact]
    public async Task A_nudge_has_the_order_looked_at()
    {
        await _shop.Happens(Delivered);

        Assert.True(await _shop.Desk.Nudge(_shop.Key(Id), _shop.Now, CancellationToken.None));
        Assert.False(await _shop.Desk.Nudge(_shop.Key(new OrderId("none")), _shop.Now, CancellationToken.None));

        Assert.Equal(_shop.Key(Id), _shop.Wakeups.TakeDue(_shop.Now));
    }

    private ValueTask<ActAnswer> Do(
        JourneyAct act, string? step, string? occurrence = null, string? note = null, string? request = null, string campaign = Campaign) =>
        _shop.Desk.Do(_shop.Shop, Id, new ActWish(act, campaign, null, step, occurrence, request), By(note), "en", CancellationToken.None);

    private SupportAct By(string? note) => new("Anna", note, _shop.Now);
}
