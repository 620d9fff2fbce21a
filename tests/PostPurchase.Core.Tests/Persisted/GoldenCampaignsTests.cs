using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Campaigns, their versions, drafts, waves and audit.</summary>
public sealed class GoldenCampaignsTests
{
    [Fact]
    public void Campaigns_are_stored_as_ever()
    {
        var campaign = DefaultCampaign.PostPurchase with { Version = 2, Steps = [DefaultCampaign.PostPurchase.Steps[3]] };
        Matches("campaign-head", new CampaignHead
        {
            Id = "post-purchase",
            Live = 3,
            Paused = ["survey"],
            Publications = [new Publication(2, At, PublishPolicy.SkipOverdue), new Publication(3, At, PublishPolicy.Keep)],
        });
        Matches("campaign-version", new CampaignVersion(campaign, At, "Anna", "Survey later"));
        Matches("campaign-draft", new CampaignDraft(campaign, At, "Anna"));
        Matches("campaign-messages", campaign with
        {
            Messages =
            [
                new CampaignMessage { Name = "survey", De = "---\nsubject: Wie war es?\npreheader: Eine Frage.\n---\nHallo" },
                new CampaignMessage { Name = "thanks", Category = ConsentCategory.Offers, De = "de", En = "en" },
            ],
        });
        Matches("campaign-occasions", Occasions().Select(occasion => campaign with { Id = "occasion", Occasion = occasion, Steps = [] }).ToList());
        Matches("campaign-audit", Enum.GetValues<AuditAction>().Select(action => new AuditEntry
        {
            Number = 7,
            At = At,
            By = "Anna",
            Action = action,
            Version = 2,
            Policy = PublishPolicy.Move,
            Step = "survey",
            Note = "Survey later",
        }).ToList());
        Matches("campaign-wave", new Wave
        {
            Number = 7,
            At = At,
            Version = 2,
            Step = "survey",
            Cursor = "3:1001",
            Orders = 256,
            Woken = 200,
            Retired = 10,
            DoneAt = At,
        });
        Matches("campaign-open-wave", new OpenWaves.Noted(At));
        Assert.Equal("campaign|demo|post-purchase", CampaignRows.Partition(new ShopId("demo"), "post-purchase").Value);
        Assert.Equal("campaigns|demo", CampaignRows.Directory(new ShopId("demo")).Value);
        Assert.Equal(
            ("version|00000002", "audit|99999992", "wave|99999992"),
            (CampaignRows.Version(2), CampaignRows.AuditEntry(7), CampaignRows.Wave(7)));
        Assert.Equal("demo|post-purchase|00000007", new WaveKey(new ShopId("demo"), "post-purchase", 7).ToString());
    }

    private static IEnumerable<OccasionRule> Occasions()
    {
        var conditions = new[] { new Condition("customer.orders", ConditionOperator.AtLeast, "2") };
        DateRule[] rules =
        [
            new DateRule.Fixed(12, 24), new DateRule.ByEaster(-48), new DateRule.NthWeekday(11, IsoDayOfWeek.Thursday, 4, 1),
            new DateRule.Advent(1), new DateRule.Listed([new LocalDate(2027, 5, 15)]),
        ];
        return
        [
            new OccasionRule.Birthday { LeapDay = LeapDayPolicy.FirstOfMarch, LeadDays = 7, Audience = conditions },
            new OccasionRule.Season
            {
                LeadDays = 10,
                Dates = [.. rules.Select((rule, at) => new SeasonDate { Id = $"date-{at}", Name = new LocalizedText("Tag", "Day"), Date = rule, LeadDays = at, Countries = ["DE"] })],
            },
            new OccasionRule.WinBack(),
            new OccasionRule.Anniversary { LeapDay = LeapDayPolicy.LeapYearsOnly },
            new OccasionRule.Reorder { After = Period.FromMonths(6), Tags = ["tyres"], Products = ["p1"] },
        ];
    }
}
