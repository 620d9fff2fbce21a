using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Core.Tests.Occasions.Planning;

public sealed class OccasionAgendaTests
{
    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");

    [Fact]
    public async Task A_day_is_planned_from_the_beginning_of_the_day_before()
    {
        var driver = await Ordered(AnOccasion.Season(Day(4, 10)));
        await driver.MoveTo("2026-04-08T23:59:59Z");
        Assert.Empty(await driver.OccasionsOf("1"));

        await driver.MoveTo("2026-04-09T00:00:00Z");

        Assert.Single(await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task Days_that_were_missed_are_made_up_for_but_not_for_ever()
    {
        var driver = await Ordered(AnOccasion.Season(Day(4, 10), Day(4, 20), Day(5, 2)));
        await driver.Journeys.MoveTo(Happened.Moment("2026-05-01T12:00:00Z"));
        await driver.Plan();

        Assert.Equal(["season d420-2026", "season d502-2026"], await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task A_new_campaign_begins_with_today()
    {
        var campaigns = new FixedCampaigns(AnOccasion.Birthday());
        var driver = new OccasionDriver(Start, campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-04-10T12:00:00Z");
        campaigns.Add(AnOccasion.Season(Day(4, 9), Day(4, 10)));

        await driver.MoveTo("2026-04-20T00:00:00Z");

        Assert.Equal(["season d410-2026"], await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task What_passes_while_a_campaign_is_off_is_not_made_up_for()
    {
        var campaign = AnOccasion.Season(Day(4, 10), Day(4, 20), Day(4, 25));
        var campaigns = new FixedCampaigns(campaign);
        var driver = new OccasionDriver(Start, campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-04-15T00:00:00Z");
        campaigns.Switch("season", null);
        await driver.MoveTo("2026-04-22T00:00:00Z");
        campaigns.Switch("season", 1);

        await driver.MoveTo("2026-05-01T00:00:00Z");

        Assert.Equal(["season d410-2026", "season d425-2026"], await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task A_campaign_that_is_switched_off_in_the_middle_of_a_run_plans_no_more()
    {
        var campaigns = new FixedCampaigns(AnOccasion.Season(Day(4, 10)));
        var driver = new OccasionDriver(Start, campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-04-08T12:00:00Z");
        var run = Assert.Single(await driver.Process.Agenda.Due(Happened.Moment("2026-04-09T00:00:00Z"), CancellationToken.None));
        campaigns.Switch("season", null);

        Assert.Equal(0, await driver.Process.Planner.Buckets(run, CancellationToken.None));
        await driver.MoveTo("2026-05-01T00:00:00Z");

        Assert.Empty(await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task The_next_look_is_at_midnight_unless_a_campaign_changes()
    {
        var campaigns = new KeptCampaigns();
        var driver = new OccasionDriver(Start, campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.Plan();
        var agenda = driver.Process.Agenda;
        Assert.Null(await agenda.NextDue(Start, CancellationToken.None));

        campaigns.Publish(AnOccasion.Season(Day(4, 10)));
        Assert.Equal(Happened.Moment("2026-03-27T00:00:00Z"), await agenda.NextDue(Start, CancellationToken.None));
        Assert.Equal(Happened.Moment("2026-03-29T00:00:00Z"), await agenda.NextDue(Happened.Moment("2026-03-28T17:00:00Z"), CancellationToken.None));
        Assert.Equal(Happened.Moment("2026-04-09T00:00:00Z"), await agenda.NextDue(Happened.Moment("2026-04-09T00:00:00Z"), CancellationToken.None));
        await driver.MoveTo("2026-04-09T00:00:00Z");

        Assert.Equal(Happened.Moment("2026-04-10T00:00:00Z"), await agenda.NextDue(Happened.Moment("2026-04-09T00:00:00Z"), CancellationToken.None));
    }

    private static async Task<OccasionDriver> Ordered(params Campaign[] campaigns)
    {
        var driver = new OccasionDriver(Start, null, campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.Plan();
        return driver;
    }

    private static SeasonDate Day(int month, int day) =>
        AnOccasion.Date(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{month}{day:00}"), new DateRule.Fixed(month, day));

    /// <summary>Answers with the same list until something is published, as the stored ones do.</summary>
    private sealed class KeptCampaigns : ICampaigns
    {
        private Campaign? _campaign;
        private IReadOnlyList<CampaignHead> _heads = [];

        public void Publish(Campaign campaign) =>
            (_campaign, _heads) = (campaign, [new CampaignHead { Id = campaign.Id, Live = campaign.Version }]);

        public ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation) => new(_heads);

        public ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation) =>
            new(_campaign ?? throw new InvalidOperationException("Nothing is published."));
    }
}
