using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Occasions.Trials;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Running;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;
using PostPurchase.TestKit.Running;

namespace PostPurchase.Core.Tests.Occasions.Trials;

/// <summary>What is shown before is what is sent then.</summary>
public sealed class OccasionTrialTests
{
    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");
    private static readonly BuiltInCampaigns Campaigns = new();

    [Fact]
    public async Task Mails_go_out_at_the_times_that_were_shown_and_others_do_not()
    {
        var driver = new OccasionDriver(Start, Campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.Orders("3", "carl@example.com");
        await driver.Journeys.Happens(Happened.At("2026-03-26T09:00:00Z", "2").Cancelled());
        await driver.Journeys.Happens(new OrderEvent.Objected { At = Start, OrderId = new OrderId("3"), Source = "test" });
        await driver.MoveTo("2026-04-20T08:00:00Z");

        var trial = await Run(driver, "seasonal", null, Stint.Endless);
        await driver.MoveTo("2026-05-03T12:00:00Z");

        Assert.Equal((new LocalDate(2026, 4, 30), 3, 2, 1), (trial.From, trial.Looked, trial.Included, trial.NotConcerned));
        var mail = Assert.Single(trial.Examples, mail => mail.At is not null);
        Assert.Equal(driver.Sent.Where(sent => sent.Contains(" offer ", StringComparison.Ordinal)), [$"anna@example.com offer {mail.At}"]);
        Assert.Equal(("1", new LocalDate(2026, 5, 10)), (mail.Order, mail.Date));
        var step = Assert.Single(trial.Steps);
        Assert.Equal(("offer", 1, mail.At, mail.At), (step.Step, step.Mails, step.First, step.Last));
        Assert.Equal([(Rule.CustomerObjected, 1)], step.Without.Select(rule => (rule.Key, rule.Value)));
    }

    [Fact]
    public async Task Steps_of_any_length_come_to_the_same()
    {
        var driver = new OccasionDriver(Start, Campaigns);
        for (var number = 0; number < 30; number++)
        {
            await driver.Orders($"o{number:d2}", $"c{number % 25}@example.com");
        }

        await driver.MoveTo("2026-04-20T08:00:00Z");
        var whole = await Run(driver, "seasonal", null, Stint.Endless);
        var (sum, steps) = (await Run(driver, "seasonal", null, Hurried()), 1);
        while (!sum.IsDone)
        {
            sum = await Run(driver, "seasonal", JsonSerializer.Deserialize<OccasionTrialResult>(JsonSerializer.Serialize(sum, CoreJson.Options), CoreJson.Options), Hurried());
            steps++;
        }

        Assert.True(steps > 2, $"{steps} steps");
        Assert.Equal((25, 25, 25), (sum.Looked, sum.Included, sum.Steps.Single().Mails));
        Assert.Equal(JsonSerializer.Serialize(whole, CoreJson.Options), JsonSerializer.Serialize(sum, CoreJson.Options));
    }

    /// <summary>Of a campaign whose days come one after another, all of a month are gone through.</summary>
    [Fact]
    public async Task Who_ordered_again_is_not_won_back()
    {
        var driver = new OccasionDriver(Start, Campaigns);
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.MoveTo("2026-04-02T09:00:00Z");
        await driver.Orders("3", "ben@example.com");
        await driver.Orders("4", "carl@example.com");
        await driver.MoveTo("2026-06-20T08:00:00Z");

        var trial = await Run(driver, "win-back", null, Stint.Endless);

        Assert.Equal((new LocalDate(2026, 6, 21), 4, 3, 1), (trial.From, trial.Looked, trial.Included, trial.NotConcerned));
        Assert.Equal(["1", "3", "4"], trial.Examples.Select(mail => mail.Order).Order(StringComparer.Ordinal));
    }

    private static Stint Hurried() => Stint.Begin(new PassingTime(TimeSpan.FromSeconds(1)), TimeSpan.FromMilliseconds(120));

    private static async Task<OccasionTrialResult> Run(OccasionDriver driver, string campaign, OccasionTrialResult? counted, Stint stint)
    {
        var trial = new OccasionTrial(driver.Store, driver.Process.Candidates, new OccasionMatcher(driver.Store, driver.Keys, new OccasionHosts(driver.Store, driver.Keys)));
        var tried = await Campaigns.Find(driver.Journeys.Shop.Id, campaign, 1, CancellationToken.None);
        return Assert.IsType<OccasionTrialResult>(await trial.Run(driver.Journeys.Shop, new TrialCampaign(tried), counted, stint, driver.Now, CancellationToken.None));
    }
}
