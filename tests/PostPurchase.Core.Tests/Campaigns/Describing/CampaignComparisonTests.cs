using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Campaigns.Describing;

public sealed class CampaignComparisonTests
{
    [Theory]
    [InlineData("de", "5 Tage nach der Zustellung, um 10:00 Uhr", "7 Tage nach der Zustellung, um 10:00 Uhr")]
    [InlineData("en", "5 days after delivery, at 10:00", "7 days after delivery, at 10:00")]
    public void A_changed_delay_is_told_in_words(string language, string before, string after)
    {
        var found = CampaignComparison.Of(DefaultCampaign.PostPurchase, CampaignDriver.With("survey", "P7D"), language);

        var step = Assert.Single(found.Steps);
        Assert.Equal(("survey", ChangeKind.Changed), (step.Step, step.Kind));
        var change = Assert.Single(step.Changes);
        Assert.Equal((before, after), (change.Before, change.After));
        Assert.Empty(found.Basics);
    }

    [Fact]
    public void Added_and_removed_steps_and_texts_are_told()
    {
        var before = DefaultCampaign.PostPurchase;
        var after = before with
        {
            Steps = [.. before.Steps.Where(step => step.Id != "care-tips"), before.Steps[0] with { Id = "again" }],
            Messages = [new CampaignMessage { Name = "survey", De = "text" }],
            Holdout = 10,
        };

        var found = CampaignComparison.Of(before, after, "en");

        Assert.Equal([("again", ChangeKind.Added), ("care-tips", ChangeKind.Removed)], found.Steps.Select(step => (step.Step, step.Kind)));
        Assert.Equal(("survey", "de", ChangeKind.Added), (found.Messages[0].Message, found.Messages[0].Language, found.Messages[0].Kind));
        Assert.Equal(("Control group", null, "10%"), (found.Basics[0].Label, found.Basics[0].Before, found.Basics[0].After));
    }

    [Fact]
    public void Whatever_differs_is_told_and_what_does_not_is_not()
    {
        var random = new Random(Seeds.Seed);
        for (var run = 0; run < 60; run++)
        {
            var (one, other) = (RandomCampaign.Of(random), RandomCampaign.Of(random));
            foreach (var language in new[] { "de", "en" })
            {
                Assert.True(CampaignComparison.Of(one, one with { Version = 9 }, language).IsEmpty);
                Assert.Equal(Json(one) == Json(other), CampaignComparison.Of(one, other, language).IsEmpty);
            }
        }
    }

    [Fact]
    public void Every_campaign_has_words_for_each_step_and_a_place_for_each_mail()
    {
        var random = new Random(Seeds.Seed);
        foreach (var campaign in DefaultCampaign.All.Concat(Enumerable.Range(0, 40).Select(_ => RandomCampaign.Of(random))))
        {
            Assert.All(campaign.Steps, step =>
            {
                Assert.EndsWith(".", StepWords.Summary(step, "de"), StringComparison.Ordinal);
                Assert.NotEqual(StepWords.Summary(step, "de"), StepWords.Summary(step, "en"));
            });
            Assert.Equal(campaign.Sequence.Count, Timeline.Of(campaign).Lanes.Sum(lane => lane.Marks.Count));
        }
    }

    [Fact]
    public void A_mail_after_another_stands_behind_it()
    {
        var delivered = Timeline.Of(DefaultCampaign.PostPurchase).Lanes.Single(lane => lane.On == AnchorEvent.Delivered);

        Assert.Equal(
            [("delivery-check-in", 1.0), ("survey", 5.0), ("review-request", 8.0), ("survey-reminder", 12.0), ("care-tips", 14.0)],
            delivered.Marks.Select(mark => (mark.Step.Id, mark.Days)));
    }

    [Fact]
    public void Every_condition_field_has_words_of_its_own() => Assert.All(ConditionFields.All, field =>
    {
        Assert.NotEqual(field, ConditionWords.Field(field, "de"));
        Assert.NotEqual(field, ConditionWords.Field(field, "en"));
    });

    private static string Json(Campaign campaign) => JsonSerializer.Serialize(campaign with { Version = 1 }, CoreJson.Options);
}
