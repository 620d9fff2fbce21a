using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Simulation;

public sealed class SimulationEqualsLiveTests(ITestOutputHelper output)
{
    /// <summary>For each of the scenarios.</summary>
    private const int Customers = 120;

    [Fact]
    public Task The_default_campaign_does_in_a_dry_run_what_it_does_live() =>
        Compare(A.Shop(), [DefaultCampaign.PostPurchase]);

    [Fact]
    public Task A_loose_cap_within_journeys_does_in_a_dry_run_what_it_does_live() => Compare(
        A.Shop() with { FrequencyCap = new FrequencyCap { Advertising = new() { Most = 2, Days = 20 }, NonContractPerDay = 0, WithinJourney = true } },
        [DefaultCampaign.PostPurchase, Rich]);

    [Fact]
    public Task Several_campaigns_with_all_they_can_say_do_in_a_dry_run_what_they_do_live() =>
        Compare(A.Shop() with { ExistingCustomerNotice = null, LoyaltyTiers = [Gold] }, [Rich, DefaultCampaign.PostPurchase, ForRegulars]);

    private static LoyaltyTier Gold { get; } = new("gold", new LocalizedText("Gold", "Gold")) { Orders = 2, Spent = new Money(60m, "EUR") };

    /// <summary>What is asked of all that the customer bought.</summary>
    private static Campaign ForRegulars => ACampaign.Of(
        ACampaign.CheckIn("gold", AnchorEvent.Delivered, "P9D") with { Conditions = [new Condition("customer.tier", ConditionOperator.Equal, "gold")] },
        ACampaign.CheckIn("away", AnchorEvent.Placed, "P30D") with { Exits = [new Condition("customer.ordered-since", ConditionOperator.Exists)] },
        ACampaign.CheckIn("spent", AnchorEvent.Paid, "P2D") with { Conditions = [new Condition("customer.spent", ConditionOperator.AtMost, "80")] }) with
    {
        Id = "regulars",
        Entry = [new Condition("customer.orders", ConditionOperator.AtLeast, "2")],
    };

    /// <summary>Everything that a campaign can say and the default one does not.</summary>
    private static Campaign Rich => ACampaign.Of(
        ACampaign.Tip("each-product", AnchorEvent.Delivered, "P2D") with { Each = new LineGroups { By = LineGroupKind.Product, Most = 2 } },
        ACampaign.CheckIn("each-parcel", AnchorEvent.Delivered, "PT5H") with
        {
            Anchor = new Anchor { On = AnchorEvent.Delivered, Per = AnchorScope.Parcel, Unreported = Period.FromDays(8) },
        },
        ACampaign.Tip("paid-tip", AnchorEvent.Paid, "P3D") with
        {
            WhenCapped = WhenCapped.Skip,
            Exits = [new Condition("answer.csat", ConditionOperator.Exists)],
            Variants = [new Variant { Id = "a", Share = 40 }, new Variant { Id = "b", Share = 60, Timing = new StepTiming { Delay = Period.FromDays(5) } }],
        },
        ACampaign.Tip("answered", AnchorEvent.Answered, "PT1H") with { HoldLimit = Period.FromDays(3), Expiry = Period.FromDays(2) },
        ACampaign.CheckIn("after-tip", AnchorEvent.Sent, "P1D") with
        {
            Anchor = new Anchor { On = AnchorEvent.Sent, Step = "paid-tip" },
            Timing = new StepTiming
            {
                Delay = Period.FromDays(1),
                WorkingDays = true,
                TimeOfDay = new LocalTime(15, 0),
                Window = new SendingWindow { Earliest = new LocalTime(9, 0), Latest = new LocalTime(18, 0) },
            },
            Expiry = Period.FromHours(30),
            Reminder = new Reminder { Message = "survey-reminder", Delay = Period.FromDays(2), Conditions = [new Condition("lines.pieces", ConditionOperator.AtLeast, "3")] },
        },
        ACampaign.CheckIn("shipped-all", AnchorEvent.Shipped, "P1D") with
        {
            Class = MessageClass.Service,
            Anchor = new Anchor { On = AnchorEvent.Shipped, Per = AnchorScope.Order },
        }) with
    {
        Id = "rich",
        Holdout = 10,
        QuietHours = new QuietHours { From = new LocalTime(20, 0), Until = new LocalTime(8, 0) },
        Entry = [new Condition("order.language", ConditionOperator.Equal, "de")],
        Exits = [new Condition("answer.nps", ConditionOperator.AtMost, "2")],
    };

    private async Task Compare(Shop shop, IReadOnlyList<Campaign> campaigns)
    {
        var seed = Seeds.Seed;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var scenario = new Scenario(shop, [.. campaigns.Select(campaign => new TrialCampaign(campaign))]);
        var (outcomes, rules) = (0, new HashSet<Rule?>());
        for (var customer = 0; customer < Customers; customer++)
        {
            var past = new RandomPast(random, customer).Next();
            var recorded = new RecordedOutcomes();
            new Simulator(scenario, recorded).Run(past);
            var live = await LiveRun.Of(past, shop, campaigns);

            Assert.True(live.SequenceEqual(recorded.Lines), $"Seed {seed}, customer {customer}: live only\n{string.Join('\n', live.Except(recorded.Lines))}\ndry run only\n{string.Join('\n', recorded.Lines.Except(live))}");
            outcomes += live.Count;
            rules.UnionWith(recorded.All.Select(outcome => outcome.Record.Reason?.Rule));
        }

        output.WriteLine($"{outcomes} outcomes by {rules.Count} rules: {string.Join(", ", rules)}");
        Assert.True(outcomes > Customers * 5);
        Assert.Contains(Rule.FrequencyCap, rules);
    }
}
