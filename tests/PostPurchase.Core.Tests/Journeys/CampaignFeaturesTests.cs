using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What a campaign can say, one by one, through the application services.</summary>
public sealed class CampaignFeaturesTests
{
    private static readonly OrderId Id = new("1001");
    private static readonly Instant Start = Moment("2026-03-26T09:00:00Z");
    private static readonly OrderEvent Placed = At("2026-03-26T09:00:00Z").Placed();
    private static readonly Condition BigOrder = new("order.total", ConditionOperator.AtLeast, "100");

    [Fact]
    public async Task A_step_per_parcel_counts_from_each_parcels_own_arrival()
    {
        var step = ACampaign.CheckIn("arrived", AnchorEvent.Delivered) with
        {
            Anchor = new Anchor { On = AnchorEvent.Delivered, Per = AnchorScope.Parcel },
        };
        var shop = Running(step);
        await shop.Happens(
            Placed,
            At("2026-03-26T10:00:00Z").Shipped("s1", new LineQuantity("l1", 2)),
            At("2026-03-26T11:00:00Z").Shipped("s2", new LineQuantity("l2", 1)));
        await shop.MoveTo(Moment("2026-03-28T12:00:00Z"));
        await shop.Happens(At("2026-03-28T12:00:00Z").Delivered("s2"));
        await shop.MoveTo(Moment("2026-03-30T12:00:00Z"));
        await shop.Happens(At("2026-03-30T12:00:00Z").Delivered("s1"));
        await shop.MoveTo(Moment("2026-04-03T12:00:00Z"));

        // One clock change lies between the first pair.
        Assert.Equal(["arrived 2026-03-29T11:00:00Z", "arrived 2026-03-31T12:00:00Z"], shop.Sent);
        Assert.Contains("Espresso Nachtzug", shop.Provider.Sent[0].Mail.Text + shop.Provider.Sent[1].Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_after_shipping_of_the_whole_order_waits_for_the_last_parcel()
    {
        var step = ACampaign.CheckIn("all-sent", AnchorEvent.Shipped) with
        {
            Anchor = new Anchor { On = AnchorEvent.Shipped, Per = AnchorScope.Order },
        };
        var shop = Running(step);
        await shop.Happens(Placed, At("2026-03-26T10:00:00Z").Shipped("s1", new LineQuantity("l1", 2)));
        await shop.MoveTo(Moment("2026-03-30T10:00:00Z"));
        Assert.Equal(Rule.WaitsForShipping, (await shop.Step(Id, "all-sent")).Reason);

        await shop.Happens(At("2026-03-30T10:00:00Z").Shipped("s2", new LineQuantity("l2", 1)));
        await shop.MoveTo(Moment("2026-04-03T10:00:00Z"));

        Assert.Equal(["all-sent 2026-03-31T10:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_parcel_that_nobody_reports_as_delivered_counts_as_delivered_in_the_end()
    {
        var step = ACampaign.CheckIn("check", AnchorEvent.Delivered) with
        {
            Anchor = new Anchor { On = AnchorEvent.Delivered, Unreported = ACampaign.Delay("P20D") },
        };
        var shop = Running(step);
        await shop.Happens(Placed, At("2026-03-26T10:00:00Z").Shipped());
        await shop.MoveTo(Moment("2026-05-01T10:00:00Z"));

        Assert.Equal(["check 2026-04-16T10:00:00Z"], shop.Sent);
        Assert.Contains("delivery is estimated", (await shop.Step(Id, "check")).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_for_each_product_runs_once_for_each_kept_product_with_its_line_only()
    {
        var step = ACampaign.CheckIn("product", AnchorEvent.Placed) with { Each = new LineGroups { By = LineGroupKind.Product } };
        var shop = Running(step);
        await shop.Happens(Placed, At("2026-03-26T10:00:00Z").Refunded(9.50m, new LineQuantity("l2", 1)));
        await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));

        var mail = Assert.Single(shop.Provider.Sent).Mail;
        Assert.Contains("Hausmischung", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Espresso", mail.Text, StringComparison.Ordinal);
        Assert.Equal("p-l1", (await shop.Step(Id, "product")).Occurrence);
    }

    [Fact]
    public async Task A_step_for_each_category_runs_only_for_the_tags_it_names_and_no_more_than_its_most()
    {
        var tags = new LineGroups { By = LineGroupKind.Tag, Only = ["coffee", "tea", "cocoa"], Most = 2 };
        var shop = Running(ACampaign.CheckIn("category", AnchorEvent.Placed) with { Each = tags });
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with
        {
            Lines = [A.Line("l1", "Kaffee", 5), A.Line("l2", "Tee", 5) with { Tags = ["Tea", "gift"] }, A.Line("l3", "Kakao", 5) with { Tags = ["cocoa"] }],
        }));
        await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));

        Assert.Equal(
            ["coffee", "tea"],
            (await shop.Show(Id)).Journeys.Single().Steps.Select(view => view.Occurrence).Order(StringComparer.Ordinal));
        Assert.Equal(2, shop.Provider.Sent.Count);
    }

    [Fact]
    public async Task An_exit_condition_ends_service_and_advertising_steps_before_they_are_due()
    {
        var exit = new Condition("answer.csat", ConditionOperator.AtLeast, "1");
        var shop = Running(ACampaign.Of(ACampaign.CheckIn("later", AnchorEvent.Placed, "P9D")) with { Exits = [exit] });
        await shop.Happens(Placed);
        await shop.Answers.Record(shop.Key(Id), new Dictionary<string, string>(StringComparer.Ordinal) { ["csat"] = "5" }, shop.Now, default);
        await shop.Settle();

        var step = await shop.Step(Id, "later");
        Assert.Equal((StepStatus.Skipped, Rule.ExitConditionMet), (step.Status, step.Reason));
        Assert.Equal("Skipped: an exit condition holds: satisfaction (1–5) at least 1.", step.Explanation);
    }

    [Fact]
    public async Task A_campaign_takes_only_orders_that_meet_its_entry_conditions()
    {
        var shop = Running(ACampaign.Of(ACampaign.CheckIn("hello", AnchorEvent.Placed)) with { Entry = [BigOrder] });
        await shop.Happens(Placed);
        await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));

        Assert.Empty(shop.Sent);
        Assert.Empty((await shop.Show(Id)).Journeys);
    }

    [Fact]
    public async Task Two_live_campaigns_run_side_by_side_for_one_order()
    {
        var one = ACampaign.Of(ACampaign.CheckIn("one", AnchorEvent.Placed, "P1D"));
        var two = ACampaign.Of(ACampaign.CheckIn("two", AnchorEvent.Placed, "P3D")) with { Id = "second" };
        var shop = Running(one, two);
        await shop.Happens(Placed);
        await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));

        Assert.Equal(["one 2026-03-27T09:00:00Z", "two 2026-03-29T08:00:00Z"], shop.Sent);
        Assert.Equal(["second", "test"], (await shop.Show(Id)).Journeys.Select(journey => journey.Campaign).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Quiet_hours_move_a_service_mail_to_the_morning_and_let_a_contract_mail_through()
    {
        var owed = ACampaign.CheckIn("owed", AnchorEvent.Placed, "PT12H") with { Message = "confirmation", Class = Core.Messages.MessageClass.Contract };
        var campaign = ACampaign.Of(owed, ACampaign.CheckIn("kind", AnchorEvent.Placed, "PT12H")) with
        {
            QuietHours = new QuietHours { From = new LocalTime(20, 0), Until = new LocalTime(8, 0) },
        };
        var shop = Running(campaign);
        await shop.Happens(Placed);
        await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));

        Assert.Equal(["owed 2026-03-26T21:00:00Z", "kind 2026-03-27T07:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task The_control_group_gets_service_mails_but_no_advertising_and_is_told_apart()
    {
        var campaign = ACampaign.Of(ACampaign.CheckIn("check", AnchorEvent.Placed), ACampaign.Tip("tip", AnchorEvent.Placed, "P2D")) with { Holdout = 50 };
        var outcomes = new List<(bool Service, Rule? Tip)>();
        for (var customer = 0; customer < 60; customer++)
        {
            var shop = Running(campaign);
            await shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = A.Buyer() with { Id = $"c{customer}" } }));
            await shop.MoveTo(Moment("2026-04-01T10:00:00Z"));
            outcomes.Add((shop.Sent.Any(sent => sent.StartsWith("check", StringComparison.Ordinal)), (await shop.Step(Id, "tip")).Reason));
        }

        Assert.All(outcomes, outcome => Assert.True(outcome.Service));
        Assert.InRange(outcomes.Count(outcome => outcome.Tip == Rule.Holdout), 18, 42);
        Assert.All(outcomes, outcome => Assert.True(outcome.Tip is null or Rule.Holdout));
    }

    [Fact]
    public async Task A_customer_gets_the_same_variant_in_every_order()
    {
        var step = ACampaign.CheckIn("check", AnchorEvent.Placed) with
        {
            Variants = [new Variant { Id = "a", Share = 50 }, new Variant { Id = "b", Share = 50, Timing = new StepTiming { Delay = ACampaign.Delay("P3D") } }],
        };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var customer = 0; customer < 20; customer++)
        {
            var shop = Running(step);
            foreach (var order in new[] { "1", "2" })
            {
                await shop.Happens(At("2026-03-26T09:00:00Z", order).Placed(it => it with { Customer = A.Buyer() with { Id = $"c{customer}" } }));
            }

            var due = await Task.WhenAll(Due(shop, "1"), Due(shop, "2"));
            Assert.Equal(due[0], due[1]);
            seen.Add(due[0]);
        }

        Assert.Equal(["2026-03-27T09:00:00Z", "2026-03-29T08:00:00Z"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_paused_step_is_held_and_goes_on_when_it_is_resumed()
    {
        var campaigns = new FixedCampaigns(ACampaign.Of(ACampaign.CheckIn("check", AnchorEvent.Placed)));
        var shop = new JourneyDriver(Start, campaigns: campaigns);
        campaigns.Pause("test", "check");
        await shop.Happens(Placed);
        await shop.MoveTo(Moment("2026-03-29T10:00:00Z"));
        var held = await shop.Step(Id, "check");
        Assert.Equal((StepStatus.Held, Rule.StepPaused), (held.Status, held.Reason));

        campaigns.Pause("test");
        await shop.Happens(At("2026-03-29T10:00:00Z").Paid());

        Assert.Equal(["check 2026-03-29T10:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task A_step_that_stays_paused_expires_and_says_so()
    {
        var campaigns = new FixedCampaigns(ACampaign.Of(ACampaign.CheckIn("check", AnchorEvent.Placed)));
        campaigns.Pause("test", "check");
        var shop = new JourneyDriver(Start, campaigns: campaigns);
        await shop.Happens(Placed);
        await shop.MoveTo(Moment("2026-05-01T10:00:00Z"));

        Assert.Empty(shop.Sent);
        Assert.Equal("Skipped: the step is paused.", (await shop.Step(Id, "check")).Explanation);
    }

    [Fact]
    public async Task A_step_after_an_answer_counts_from_it()
    {
        var step = ACampaign.CheckIn("thanks", AnchorEvent.Answered) with { Anchor = new Anchor { On = AnchorEvent.Answered, Question = "nps" } };
        var shop = Running(step);
        await shop.Happens(Placed);
        Assert.Equal("Waits for an answer of the customer.", (await shop.Step(Id, "thanks")).Explanation);

        await shop.Answers.Record(shop.Key(Id), new Dictionary<string, string>(StringComparer.Ordinal) { ["nps"] = "9" }, shop.Now, default);
        await shop.MoveTo(Moment("2026-03-28T10:00:00Z"));

        Assert.Equal(["thanks 2026-03-27T09:00:00Z"], shop.Sent);
    }

    [Fact]
    public async Task Of_an_imported_order_only_what_is_due_after_the_import_is_sent()
    {
        var shop = Running(ACampaign.CheckIn("past", AnchorEvent.Placed), ACampaign.CheckIn("coming", AnchorEvent.Placed, "P9D"));
        await shop.MoveTo(Moment("2026-03-28T09:00:00Z"));
        var recorded = RecordedEvent.Of(Placed, shop.Now, RecordedEvent.Import);
        await shop.Log.Append(shop.Key(Id), null, [recorded], shop.Now, default);
        await shop.MoveTo(Moment("2026-05-01T10:00:00Z"));

        Assert.Equal(["coming 2026-04-04T08:00:00Z"], shop.Sent);
        Assert.Equal("Skipped: its time had passed when the order was imported.", (await shop.Step(Id, "past")).Explanation);
    }

    private static JourneyDriver Running(params Step[] steps) => Running(ACampaign.Of(steps));

    private static JourneyDriver Running(params Campaign[] campaigns) => new(Start, campaigns: new FixedCampaigns(campaigns));

    private static async Task<string> Due(JourneyDriver shop, string order) =>
        (await shop.Step(new OrderId(order), "check")).DueAt?.ToString() ?? "";
}
