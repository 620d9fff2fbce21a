using System.Text;
using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

public sealed class OwnMessagesTests
{
    [Fact]
    public void A_text_of_ones_own_is_read_and_stays_as_it_was_written()
    {
        var campaign = Valid(Campaign("survey", "advertising", Message("survey", body: "Hello {{firstName}}")));

        var step = Assert.Single(campaign.Sequence).For(default);
        Assert.Equal("survey", step.Own?.Name);
        var again = CampaignReader.Read(JsonSerializer.SerializeToUtf8Bytes(campaign, CoreJson.Options));
        Assert.Equal(campaign.Messages, Assert.IsType<CampaignReading.Valid>(again).Campaign.Messages);
    }

    [Fact]
    public void A_fault_is_told_at_its_text_with_its_line() => StepRuleTests.Refused(
        Campaign("survey", "advertising", Message("survey", body: "Hello\n\n{{firstNme}}")), "$.messages[0].en", "line 3: There is no {{firstNme}}; did you mean “firstName”");

    [Theory]
    [InlineData("survey", "contract", null, "Hello", "“survey” is advertising")]
    [InlineData("survey", "service", null, "Hello", "“survey” is advertising")]
    [InlineData("delivery-check-in", "contract", null, "Hello", "not owed by the contract")]
    [InlineData("confirmation", "contract", null, "{{scores \"bad\" \"good\"}}", "“confirmation” is advertising")]
    [InlineData("confirmation", "contract", null, "[Rate us]({{reviewPageUrl}})", "“confirmation” is advertising")]
    [InlineData("delivery-check-in", "service", null, "Use {{voucherCode}}", "is advertising")]
    [InlineData("news", "contract", "offers", "Hello", "“news” is advertising")]
    [InlineData("news", "service", "surveys", "Hello", "“news” is advertising")]
    [InlineData("news", "contract", "service", "Hello", "not owed by the contract")]
    [InlineData("news", "service", "service", "{{scores \"bad\" \"good\"}}", "is advertising")]
    public void No_wording_makes_less_of_a_message_than_it_is(string message, string declared, string? category, string body, string says) =>
        StepRuleTests.Refused(Campaign(message, declared, Message(message, category, body)), "$.steps[0].message", says);

    [Theory]
    [InlineData("shipping-notice", "contract", "$.steps[0].message", "for each parcel")]
    [InlineData("return-refunded", "contract", "$.steps[0].message", "return-refunded")]
    public void A_text_of_ones_own_waits_for_what_it_tells_of(string message, string declared, string path, string says) =>
        StepRuleTests.Refused(Campaign(message, declared, Message(message)), path, says);

    [Fact]
    public void A_message_that_leads_to_reviews_asks_everybody_alike() => StepRuleTests.Refused(
        Written.Campaign(
            """{ "id": "one", "message": "stars", "class": "advertising", "anchor": { "on": "delivered" }, "holdLimit": "P5D", "conditions": [{ "field": "answer.csat", "operator": "at-least", "value": "4" }] }""",
            $"\"messages\": [{Message("stars", "surveys", "[Write]({{reviewPageUrl}})")}]"),
        "$.steps[0].conditions[0].field",
        "asking only the satisfied");

    [Fact]
    public void A_voucher_that_the_text_does_not_show_is_not_brought() => StepRuleTests.Refused(
        Written.Campaign(
            """{ "id": "one", "message": "voucher", "class": "advertising", "anchor": { "on": "placed" }, "voucher": { "pool": "thanks" } }""",
            $"\"messages\": [{Message("voucher", body: "Hello")}]"),
        "$.steps[0].voucher",
        "shows no voucher");

    [Theory]
    [InlineData("""{ "name": "opt-in", "category": "offers", "en": "x" }""", "$.messages[0].name", "of its own accord")]
    [InlineData("""{ "name": "footer", "category": "offers", "en": "x" }""", "$.messages[0].name", "of its own accord")]
    [InlineData("""{ "name": "withdrawal-confirmation", "category": "offers", "en": "x" }""", "$.messages[0].name", "as the law demands")]
    [InlineData("""{ "name": "survey", "category": "offers", "en": "x" }""", "$.messages[0].category", "remains what it is")]
    [InlineData("""{ "name": "news", "en": "x" }""", "$.messages[0]", "“category” is missing")]
    [InlineData("""{ "name": "survey" }""", "$.messages[0]", "“de”, “en” or both")]
    [InlineData("""{ "name": "survey", "fr": "x", "en": "x" }""", "$.messages[0].fr", "unknown")]
    [InlineData("""{ "name": "survey", "en": 1 }""", "$.messages[0].en", "text in quotation marks")]
    [InlineData("""{ "name": "Über uns", "category": "offers", "en": "x" }""", "$.messages[0].name", "won't do")]
    public void What_a_message_lacks_is_told(string message, string path, string says) =>
        StepRuleTests.Refused(Campaign("survey", "advertising", message), path, says);

    [Fact]
    public void Two_messages_of_one_name_are_refused() => StepRuleTests.Refused(
        Campaign("survey", "advertising", Message("survey") + ", " + Message("survey")), "$.messages[1]", "Two messages");

    [Fact]
    public void The_category_of_a_message_counts_for_its_steps_variants_and_reminder_only_where_they_name_it()
    {
        var campaign = Valid(Written.Campaign(
            """
            { "id": "one", "message": "news", "class": "advertising", "anchor": { "on": "delivered" },
              "variants": [{ "id": "a", "share": 50 }, { "id": "b", "share": 50, "message": "survey" }],
              "reminder": { "message": "news", "delay": "P3D" } }
            """,
            $"\"messages\": [{Message("news", "surveys")}]"));

        var steps = campaign.Sequence.SelectMany(step => Enumerable.Range(0, 200).Select(lot => step.For(new Draw(lot * 7919L)))).Distinct().ToList();
        Assert.All(steps, step => Assert.Equal(ConsentCategory.Surveys, StepCategory.Of(step)));
        Assert.Contains(steps, step => step is { Message: "survey", Own: null });
        Assert.Contains(steps, step => step is { Id: "one-reminder", Own.Name: "news" });
    }

    [Fact]
    public void An_advertising_step_with_a_message_that_serves_the_delivery_needs_the_consent_of_advertising()
    {
        var campaign = Valid(Campaign("news", "advertising", Message("news", "service")));

        Assert.Equal(ConsentCategory.Offers, StepCategory.Of(campaign.Sequence[0].For(default)));
    }

    private static string Campaign(string message, string declared, string messages) => Written.Campaign(
        $$"""{ "id": "one", "message": "{{message}}", "class": "{{declared}}", "anchor": { "on": "placed" } }""", $"\"messages\": [{messages}]");

    private static string Message(string name, string? category = null, string body = "Hello") =>
        $$"""{ "name": "{{name}}"{{(category is null ? "" : $", \"category\": \"{category}\"")}}, "en": {{JsonSerializer.Serialize(TemplateSource.Write("Subject", "Preview", body))}} }""";

    private static Campaign Valid(string json) =>
        Assert.IsType<CampaignReading.Valid>(CampaignReader.Read(Encoding.UTF8.GetBytes(json))).Campaign;
}
