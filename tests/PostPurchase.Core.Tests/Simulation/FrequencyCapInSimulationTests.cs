using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Simulation;

/// <summary>The promise of the frequency cap over 100,000 random journeys, many of a customer at once, checked by plain counting.</summary>
public sealed class FrequencyCapInSimulationTests(ITestOutputHelper output)
{
    private const int Journeys = 100_000;
    private const int MostOrders = 12;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nobody_gets_two_such_mails_a_day_nor_advertising_of_two_journeys_a_week(bool withinJourney)
    {
        var seed = Seeds.Seed;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var scenario = new Scenario(
            A.Shop() with { FrequencyCap = new FrequencyCap { WithinJourney = withinJourney } },
            [new TrialCampaign(DefaultCampaign.PostPurchase), new TrialCampaign(Second)]);
        var (journeys, checkedMails, putOff) = (0, 0, 0);
        for (var customer = 0; journeys < Journeys; customer++)
        {
            var past = new RandomPast(random, customer, MostOrders, abroad: false).Next();
            var recorded = new RecordedOutcomes();
            new Simulator(scenario, recorded).Run(past);
            journeys += past.Orders.Count * scenario.Campaigns.Count;
            putOff += recorded.PutOff;
            var problems = recorded.All
                .Where(outcome => outcome.IsSent && outcome.Step.Class != MessageClass.Contract)
                .GroupBy(outcome => (outcome.Order.Email ?? "").Trim().ToLowerInvariant(), StringComparer.Ordinal)
                .SelectMany(mails => Problems([.. mails.OrderBy(mail => mail.At)], withinJourney))
                .ToList();
            checkedMails += recorded.All.Count;

            Assert.True(problems.Count == 0, $"Seed {seed}, customer {customer}: {string.Join("; ", problems)}");
        }

        output.WriteLine($"{journeys} journeys, {checkedMails} outcomes, {putOff} put off");
        Assert.True(putOff > journeys / 20, "The cap hardly had anything to do.");
    }

    private static Campaign Second => ACampaign.Of(
        ACampaign.Tip("tip", AnchorEvent.Shipped, "P2D") with { Anchor = new Anchor { On = AnchorEvent.Shipped, Per = AnchorScope.Order } },
        ACampaign.CheckIn("check", AnchorEvent.Placed, "PT1H"),
        ACampaign.Tip("later", AnchorEvent.Placed, "P30D") with { WhenCapped = WhenCapped.Skip });

    private static IEnumerable<string> Problems(List<Outcome> mails, bool withinJourney)
    {
        for (var later = 1; later < mails.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (one, other) = (mails[earlier], mails[later]);
                if (one.At.InZone(Berlin).Date == other.At.InZone(Berlin).Date)
                {
                    yield return $"{Name(one)} and {Name(other)} on one day";
                }

                var isSame = one.Order.Id == other.Order.Id && one.Campaign.Id == other.Campaign.Id;
                if (one.Step.Class == MessageClass.Advertising && other.Step.Class == MessageClass.Advertising
                    && (withinJourney || !isSame) && other.At - one.At < Duration.FromDays(7))
                {
                    yield return $"{Name(one)} and {Name(other)} within a week";
                }
            }
        }
    }

    private static string Name(Outcome outcome) => $"{outcome.Order.Id} {outcome.Campaign.Id} {outcome.Key} {outcome.At}";
}
