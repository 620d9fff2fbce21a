using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>The frequency cap in journeys: what waits, what is skipped, and what both say.</summary>
public sealed class FrequencyCapJourneysTests
{
    private static readonly Instant Start = Moment("2026-03-26T09:00:00Z");
    private static readonly OrderId First = new("1");
    private static readonly OrderId Second = new("2");

    [Fact]
    public async Task Advertising_of_a_second_order_waits_until_a_week_after_that_of_the_first()
    {
        var shop = Running(ACampaign.Tip("tip", AnchorEvent.Placed));
        await shop.Happens(Placed("1"));
        await shop.MoveTo(Moment("2026-03-28T09:00:00Z"));
        await shop.Happens(At("2026-03-28T09:00:00Z", "2").Placed());
        await shop.MoveTo(Moment("2026-03-29T12:00:00Z"));

        var waiting = await shop.Step(Second, "tip");
        Assert.Equal((StepStatus.Planned, Rule.FrequencyCap, Moment("2026-04-03T09:00:00Z")), (waiting.Status, waiting.Reason, waiting.DueAt));
        Assert.Equal(
            "Planned for Fri 3 Apr 11:00 (Berlin): 1 day after the order, was due Sun 29 Mar 10:00 (Berlin); "
                + "other advertising has gone to the customer shortly before (frequency cap).",
            waiting.Explanation);

        await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));
        Assert.Equal(["tip 2026-03-27T09:00:00Z", "tip 2026-04-03T09:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_mail_that_would_expire_before_the_cap_is_free_is_skipped_and_says_so()
    {
        var shop = Running(ACampaign.Tip("tip", AnchorEvent.Placed) with { Expiry = Period.FromDays(2) });
        await shop.Happens(Placed("1"), Placed("2"));
        await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));

        Assert.Single(shop.Sent);
        Assert.Equal(
            "Skipped: other advertising has gone to the customer shortly before (frequency cap).",
            new[] { await shop.Step(First, "tip"), await shop.Step(Second, "tip") }.Single(step => step.Status == StepStatus.Skipped).Explanation);
    }

    [Fact]
    public async Task A_step_that_does_not_wait_for_the_cap_is_skipped_at_once()
    {
        var shop = Running(ACampaign.Tip("tip", AnchorEvent.Placed) with { WhenCapped = WhenCapped.Skip, Expiry = Period.FromDays(30) });
        await shop.Happens(Placed("1"), Placed("2"));
        await shop.MoveTo(Moment("2026-03-27T09:00:00Z"));

        Assert.Single(shop.Sent);
        Assert.Single([await shop.Step(First, "tip"), await shop.Step(Second, "tip")], step => step.Reason == Rule.FrequencyCap);
    }

    [Fact]
    public async Task Two_mails_of_one_day_go_on_two_days_and_a_contract_mail_on_any()
    {
        var owed = ACampaign.CheckIn("owed", AnchorEvent.Placed) with { Message = "confirmation", Class = MessageClass.Contract };
        var shop = Running(ACampaign.CheckIn("one", AnchorEvent.Placed), owed, ACampaign.CheckIn("two", AnchorEvent.Placed));
        await shop.Happens(Placed("1"));
        await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));

        Assert.Equal(["owed 2026-03-27T09:00:00Z", "one 2026-03-27T09:00:00Z", "two 2026-03-27T23:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_mail_that_the_provider_refused_leaves_its_place_to_the_next()
    {
        var shop = Running(ACampaign.Tip("tip", AnchorEvent.Placed));
        await shop.Happens(Placed("1"));
        shop.Provider.AnswerNext(new SendOutcome.Refused("550"));
        await shop.MoveTo(Moment("2026-03-28T09:00:00Z"));
        await shop.Happens(At("2026-03-28T09:00:00Z", "2").Placed());
        await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));

        Assert.Equal(["tip 2026-03-29T08:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_busy_provider_does_not_make_a_mail_count_twice()
    {
        var shop = Running(ACampaign.Tip("tip", AnchorEvent.Placed));
        await shop.Happens(Placed("1"));
        shop.Provider.AnswerNext(new SendOutcome.Again(Moment("2026-03-27T15:00:00Z"), "429"));
        await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));

        Assert.Equal(["tip 2026-03-27T15:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_journeys_own_sequence_keeps_its_times_unless_the_shop_counts_within_journeys()
    {
        Step[] steps = [ACampaign.Tip("one", AnchorEvent.Placed), ACampaign.Tip("two", AnchorEvent.Placed, "P3D")];
        var own = Running(steps);
        var strict = new JourneyDriver(
            Start, A.Shop() with { FrequencyCap = new FrequencyCap { WithinJourney = true } }, campaigns: new FixedCampaigns(ACampaign.Of(steps)));
        foreach (var shop in new[] { own, strict })
        {
            await shop.Happens(Placed("1"));
            await shop.MoveTo(Moment("2026-04-10T09:00:00Z"));
        }

        Assert.Equal("two 2026-03-29T08:00:00Z", own.Sent[^1]);
        Assert.Equal("two 2026-04-03T09:00:00Z", strict.Sent[^1]);
    }

    private static OrderEvent Placed(string order) => At("2026-03-26T09:00:00Z", order).Placed();

    private static JourneyDriver Running(params Step[] steps) => new(Start, campaigns: new FixedCampaigns(ACampaign.Of(steps)));
}
