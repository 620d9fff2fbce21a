using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Running;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Running;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Campaigns.Trials;

public sealed class DraftTrialTests
{
    private static readonly Instant Placed = Moment("2026-03-26T09:00:00Z");
    private static readonly Campaign Live = ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed, "P5D"));
    private static readonly Campaign Draft = ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed, "P1D")) with { Version = 2 };

    [Fact]
    public async Task Mails_of_other_campaigns_count_under_the_frequency_cap()
    {
        var other = ACampaign.Of(ACampaign.Tip("first", AnchorEvent.Placed, "P3D")) with { Id = "other" };
        var campaigns = new FixedCampaigns(Live, other);
        var driver = new JourneyDriver(Placed, campaigns: campaigns);
        await driver.Happens(At("2026-03-26T09:00:00Z").Placed());

        var trial = await Run(driver, campaigns, null, Stint.Endless);

        var mail = Assert.Single(trial.Examples);
        Assert.Equal((1, 1, 1), (trial.Steps[0].Before, trial.Steps[0].After, trial.Steps[0].Earlier));
        Assert.True(mail.Before > Placed + Duration.FromDays(9), $"The other campaign's mail of the third day keeps it away for a week: {mail.Before}");
        Assert.Equal(Placed + Duration.FromDays(1), mail.After);
        Assert.Equal((1, 1), (trial.OthersBefore, trial.OthersAfter));
    }

    /// <summary>Whose orders lie in different steps is under the frequency cap all the same.</summary>
    [Fact]
    public async Task Steps_of_any_length_come_to_the_same()
    {
        var campaigns = new FixedCampaigns(Live);
        var draft = Draft with { Steps = [.. Draft.Steps.Select(step => step with { WhenCapped = WhenCapped.Skip })] };
        var driver = new JourneyDriver(Placed, campaigns: campaigns);
        for (var number = 0; number < 40; number++)
        {
            // Ten customers: by address, by the shop's id with a new address, and both through the orders between.
            var (id, customer) = ($"o{number:d2}", number % 10);
            await driver.Happens(At("2026-03-26T09:00:00Z", id).Placed(order => order with
            {
                Email = number < 20 ? $"c{customer}@example.com" : $"new{customer}@example.com",
                Customer = number is >= 10 and < 30 ? A.Buyer() with { Id = $"c{customer}" } : null,
            }));
        }

        await driver.Happens(new OrderEvent.CustomerErased { At = Placed + Duration.FromHours(1), OrderId = new OrderId("o07") });
        var whole = await Run(driver, campaigns, null, Stint.Endless, draft);
        var (sum, steps) = (await Run(driver, campaigns, null, Hurried(), draft), 1);
        while (!sum.IsDone)
        {
            Assert.Equal(40, sum.Of);
            var before = sum.Looked;
            sum = await Run(driver, campaigns, JsonSerializer.Deserialize<DraftTrialResult>(JsonSerializer.Serialize(sum, CoreJson.Options), CoreJson.Options), Hurried(), draft);
            Assert.InRange(sum.Looked, before + 1, 40);
            steps++;
        }

        Assert.True(steps > 2, $"{steps} steps");
        Assert.Equal((40, 40, 39), (whole.Looked, sum.Looked, sum.Orders));
        Assert.Equal(JsonSerializer.Serialize(whole, CoreJson.Options), JsonSerializer.Serialize(sum, CoreJson.Options));

        // One for each address: the cap counts the mails of all orders.
        Assert.Equal(20, sum.Steps.Single().After);
    }

    private static Stint Hurried() => Stint.Begin(new PassingTime(TimeSpan.FromSeconds(1)), TimeSpan.FromMilliseconds(120));

    private static ValueTask<DraftTrialResult> Run(JourneyDriver driver, FixedCampaigns campaigns, DraftTrialResult? counted, Stint stint, Campaign? draft = null) =>
        new DraftTrial(driver.Store, new JourneyIndex(driver.Store), new CustomerKeys(new byte[32]), campaigns).Run(
            driver.Shop, Live, new TrialCampaign(draft ?? Draft), counted, stint, Placed + Duration.FromDays(1), CancellationToken.None);
}
