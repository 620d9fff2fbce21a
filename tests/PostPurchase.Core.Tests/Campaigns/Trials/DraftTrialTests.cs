using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Journeys;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Campaigns.Trials;

public sealed class DraftTrialTests
{
    private static readonly Instant Placed = Moment("2026-03-26T09:00:00Z");

    [Fact]
    public async Task Mails_of_other_campaigns_count_under_the_frequency_cap()
    {
        var live = ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed, "P5D"));
        var other = ACampaign.Of(ACampaign.Tip("first", AnchorEvent.Placed, "P3D")) with { Id = "other" };
        var campaigns = new FixedCampaigns(live, other);
        var driver = new JourneyDriver(Placed, campaigns: campaigns);
        await driver.Happens(At("2026-03-26T09:00:00Z").Placed());
        var draft = ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed, "P1D")) with { Version = 2 };

        var trial = await new DraftTrial(driver.Store, new JourneyIndex(driver.Store), campaigns).Run(
            driver.Shop, live, draft, [], 200, Placed + Duration.FromDays(1), CancellationToken.None);

        var mail = Assert.Single(trial.Examples);
        Assert.Equal((1, 1, 1), (trial.Steps[0].Before, trial.Steps[0].After, trial.Steps[0].Earlier));
        Assert.True(mail.Before > Placed + Duration.FromDays(9), $"The other campaign's mail of the third day keeps it away for a week: {mail.Before}");
        Assert.Equal(Placed + Duration.FromDays(1), mail.After);
        Assert.Equal((1, 1), (trial.OthersBefore, trial.OthersAfter));
    }
}
