using PostPurchase.Core.Messages;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>What a campaign itself says, in a marketer's words.</summary>
public static class CampaignWords
{
    public static IReadOnlyList<DescribedPart> Parts(Campaign campaign, string language)
    {
        var german = language == Languages.German;
        var parts = new List<DescribedPart> { new("name", "Name", campaign.Name.De == campaign.Name.En ? campaign.Name.De : $"{campaign.Name.De} / {campaign.Name.En}") };
        Add("occasion", german ? "Anlass" : "Occasion", campaign.Occasion is { } occasion ? Occasion(occasion, language) : "");
        Add("audience", german ? "Für wen" : "For whom", campaign.Occasion is { } rule ? ConditionWords.All(rule.Audience, language) : "");
        if (campaign.Occasion is null)
        {
            var all = campaign.Entry.Count == 0;
            Add("entry", (german, all) switch
            {
                (true, true) => "Nimmt",
                (true, false) => "Nimmt Bestellungen, wenn",
                (false, true) => "Takes",
                _ => "Takes orders if",
            }, all ? german ? "alle Bestellungen" : "all orders" : ConditionWords.All(campaign.Entry, language));
        }

        Add("exits", german ? "Endet, wenn" : "Ends if", ConditionWords.Any(campaign.Exits, language));
        Add("quiet", german ? "Ruhezeit" : "Quiet hours", campaign.QuietHours is { } quiet ? $"{quiet.From:HH:mm}–{quiet.Until:HH:mm}" : "");
        Add("holdout", german ? "Kontrollgruppe" : "Control group", campaign.Holdout > 0 ? $"{campaign.Holdout}{(german ? " %" : "%")}" : "");
        return parts;

        void Add(string key, string label, string text)
        {
            if (text.Length > 0)
            {
                parts.Add(new(key, label, text));
            }
        }
    }

    private static string Occasion(OccasionRule rule, string language)
    {
        var german = language == Languages.German;
        var what = rule switch
        {
            OccasionRule.Birthday => german ? "Geburtstag des Kunden" : "the customer’s birthday",
            OccasionRule.Season season => string.Join(", ", season.Dates.Select(date => date.Name.In(language))),
            OccasionRule.WinBack back => german ? $"{TimingWords.Span(back.After, language)} ohne Bestellung" : $"{TimingWords.Span(back.After, language)} without an order",
            OccasionRule.Anniversary => german ? "Jahrestag der ersten Bestellung" : "anniversary of the first order",
            OccasionRule.Reorder again => german ? $"{TimingWords.Span(again.After, language)} nach dem Kauf" : $"{TimingWords.Span(again.After, language)} after the purchase",
            _ => throw new InvalidOperationException($"No words for {rule}."),
        };
        return rule.LeadDays == 0 ? what : german ? $"{what}, {rule.LeadDays} Tage vorher" : $"{what}, {rule.LeadDays} days before";
    }
}
