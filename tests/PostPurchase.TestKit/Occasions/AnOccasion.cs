using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.TestKit.Occasions;

/// <summary>Small campaigns for occasions: one service mail at ten in the morning, so that tests need no consents.</summary>
public static class AnOccasion
{
    public static Campaign Of(string id, OccasionRule rule) => ACampaign.Of(ACampaign.CheckIn(id, AnchorEvent.Occasion, "PT10H")) with
    {
        Id = id,
        Occasion = rule,
    };

    public static Campaign Birthday(LeapDayPolicy policy = LeapDayPolicy.LastOfFebruary, int lead = 0) =>
        Of("birthday", new OccasionRule.Birthday { LeapDay = policy, LeadDays = lead });

    public static Campaign Anniversary() => Of("anniversary", new OccasionRule.Anniversary());

    public static Campaign WinBack(int days = 90) => Of("win-back", new OccasionRule.WinBack { After = Period.FromDays(days) }) with
    {
        Exits = [new Condition("customer.ordered-since", ConditionOperator.Exists)],
    };

    public static Campaign Season(params SeasonDate[] dates) => Of("season", new OccasionRule.Season { Dates = dates });

    public static SeasonDate Easter() => Date("easter", new DateRule.ByEaster());

    public static SeasonDate Date(string id, DateRule rule) => new() { Id = id, Name = new LocalizedText(id, id), Date = rule };
}
