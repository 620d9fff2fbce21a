using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Campaigns.Versions;

/// <summary>What a publication, and a pause, means for an order on its way. By default its care tips are due on 11 April, 10:00 in Berlin.</summary>
public sealed class PublishingTests
{
    private static readonly OrderId Id = new("1001");

    private readonly CampaignDriver _desk = new(Moment("2026-03-28T13:00:00Z"));

    private JourneyDriver Orders => _desk.Orders;

    [Fact]
    public async Task A_journey_moves_with_the_version_that_was_published_for_it()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Publish(CampaignDriver.With("care-tips", "P17D"), PublishPolicy.Move);

        Assert.Equal(2, (await _desk.Journey("1001")).Version);
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        Assert.Contains("care-tips 2026-04-14T08:00:00Z", Orders.Sent);
    }

    [Fact]
    public async Task An_earlier_time_counts_for_who_waited_for_a_later_one()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Publish(CampaignDriver.With("care-tips", "P12D"), PublishPolicy.Move);
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        // The survey's reminder goes out on the 9th.
        Assert.Contains("care-tips 2026-04-10T08:00:00Z", Orders.Sent);
    }

    [Fact]
    public async Task What_is_overdue_by_a_version_that_moves_is_sent_at_once()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Publish(CampaignDriver.With("care-tips", "P9D"), PublishPolicy.Move);

        Assert.Contains("care-tips 2026-04-08T12:00:00Z", Orders.Sent);
    }

    [Fact]
    public async Task What_is_overdue_by_a_version_that_skips_it_is_skipped_and_says_so()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Publish(CampaignDriver.With("care-tips", "P9D"), PublishPolicy.SkipOverdue);

        var step = await Orders.Step(Id, "care-tips");
        Assert.Equal((StepStatus.Skipped, Rule.PassedBeforePublishing), (step.Status, step.Reason));
        Assert.Contains("published", step.Explanation, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(step.Explanation, (await Orders.Step(Id, "care-tips", "de")).Explanation);
    }

    [Fact]
    public async Task A_journey_that_keeps_its_version_keeps_its_times()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Publish(CampaignDriver.With("care-tips", "P9D"), PublishPolicy.Keep);
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        Assert.Equal(1, (await _desk.Journey("1001")).Version);
        Assert.Contains("care-tips 2026-04-11T08:00:00Z", Orders.Sent);
        Assert.Empty(_desk.Started);
    }

    [Fact]
    public async Task New_orders_run_the_new_version_whatever_the_policy()
    {
        await _desk.Publish(CampaignDriver.With("care-tips", "P17D"), PublishPolicy.Keep);
        await DeliverUntil("2026-04-30T00:00:00Z");

        Assert.Equal(2, (await _desk.Journey("1001")).Version);
        Assert.Contains("care-tips 2026-04-14T08:00:00Z", Orders.Sent);
    }

    [Theory]
    [InlineData(PublishPolicy.Keep, PublishPolicy.Move, 3)]
    [InlineData(PublishPolicy.Move, PublishPolicy.Keep, 2)]
    [InlineData(PublishPolicy.Keep, PublishPolicy.Keep, 1)]
    [InlineData(PublishPolicy.Move, PublishPolicy.SkipOverdue, 3)]
    [InlineData(PublishPolicy.SkipOverdue, PublishPolicy.Move, 3)]
    public async Task A_chain_of_publications_ends_the_same_whether_it_is_looked_at_in_between_or_not(
        PublishPolicy first, PublishPolicy second, int version)
    {
        var ends = new List<JourneyRecord>();
        foreach (var looked in new[] { true, false })
        {
            var desk = new CampaignDriver(Moment("2026-03-28T13:00:00Z"));
            await Deliver(desk);
            await desk.Orders.MoveTo(Moment("2026-04-08T12:00:00Z"));
            await desk.PublishOnly(CampaignDriver.With("care-tips", "P13D"), first);
            if (looked)
            {
                await desk.RunWaves();
                await desk.Orders.Settle();
            }

            await desk.PublishOnly(CampaignDriver.With("care-tips", "P17D"), second);
            await desk.RunWaves();
            await desk.Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

            // What it saw of its customer's contacts has the store's versions in it.
            ends.Add(await desk.Journey("1001") with { Contacts = null });
        }

        Assert.Equal(version, ends[0].Version);
        Assert.Equal(JsonSerializer.Serialize(ends[0], CoreJson.Options), JsonSerializer.Serialize(ends[1], CoreJson.Options));
    }

    [Fact]
    public async Task Without_being_told_an_order_moves_when_it_is_looked_at_next()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.PublishOnly(CampaignDriver.With("care-tips", "P17D"), PublishPolicy.Move);
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        Assert.Contains("care-tips 2026-04-14T08:00:00Z", Orders.Sent);
    }

    [Fact]
    public async Task A_paused_step_is_held_and_goes_on_when_it_is_resumed()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Pause("care-tips");
        await Orders.MoveTo(Moment("2026-04-13T12:00:00Z"));

        var held = await Orders.Step(Id, "care-tips");
        Assert.Equal((StepStatus.Held, Rule.StepPaused), (held.Status, held.Reason));

        await _desk.Resume("care-tips");

        Assert.Contains("care-tips 2026-04-13T12:00:00Z", Orders.Sent);
    }

    [Fact]
    public async Task A_step_that_expires_while_it_is_paused_is_skipped_because_of_that()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Pause("care-tips");
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        var step = await Orders.Step(Id, "care-tips");
        Assert.Equal((StepStatus.Skipped, Rule.StepPaused), (step.Status, step.Reason));

        await _desk.Resume("care-tips");
        Assert.DoesNotContain(Orders.Sent, sent => sent.StartsWith("care-tips", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_switched_off_campaign_lets_journeys_on_the_way_go_on()
    {
        await DeliverUntil("2026-04-08T12:00:00Z");
        await _desk.Switches.SwitchOff(Orders.Shop.Id, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        await Orders.Happens(At("2026-04-08T12:00:00Z", "1002").Placed());
        await Orders.MoveTo(Moment("2026-05-01T00:00:00Z"));

        Assert.Contains("care-tips 2026-04-11T08:00:00Z", Orders.Sent);
        Assert.Empty((await Orders.Show(new OrderId("1002"))).Journeys);
    }

    private async Task DeliverUntil(string moment)
    {
        await Deliver(_desk);
        await Orders.MoveTo(Moment(moment));
    }

    private static Task Deliver(CampaignDriver desk) => desk.Orders.Happens(
        At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered());
}
