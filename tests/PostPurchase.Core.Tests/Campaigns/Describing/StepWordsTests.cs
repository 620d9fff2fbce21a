using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;

namespace PostPurchase.Core.Tests.Campaigns.Describing;

public sealed class StepWordsTests
{
    [Theory]
    [InlineData("survey", "reminder", "„Erinnerung an die Umfrage“ nach 7 Tagen, nur wenn: Zufriedenheit (1–5) fehlt und Weiterempfehlung (0–10) fehlt, verfällt nach 7 Tagen")]
    [InlineData("survey", "expiry", "14 Tagen")]
    [InlineData("delivery-check-in", "class", "Service")]
    public void A_step_is_told_in_German(string step, string part, string told) => Assert.Equal(told, Told(step, part, "de"));

    [Theory]
    [InlineData("survey", "expiry", "14 days")]
    [InlineData("delivery-check-in", "class", "service")]
    public void A_step_is_told_in_English(string step, string part, string told) => Assert.Equal(told, Told(step, part, "en"));

    [Theory]
    [InlineData("de", "Nimmt", "alle Bestellungen")]
    [InlineData("en", "Takes", "all orders")]
    public void A_campaign_without_conditions_takes_all_orders(string language, string label, string text)
    {
        var entry = Assert.Single(CampaignWords.Parts(DefaultCampaign.PostPurchase, language), part => part.Key == "entry");

        Assert.Equal((label, text), (entry.Label, entry.Text));
    }

    private static string Told(string step, string part, string language) => StepWords.Parts(
        DefaultCampaign.PostPurchase.Steps.Single(found => found.Id == step), language).Single(found => found.Key == part).Text;
}
