using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Consent;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>Each rule over a campaign's occasion, by what breaks it and what just does not.</summary>
public sealed class OccasionRuleTests
{
    private const string Offer = """{ "id": "offer", "message": "care-tips", "class": "advertising", "anchor": { "on": "occasion" } }""";

    [Theory]
    [InlineData("{}", "", "“kind” is missing")]
    [InlineData("""{ "kind": "seasons" }""", ".kind", "did you mean “season”?")]
    [InlineData("""{ "kind": "birthday", "leapDay": "march-1" }""", ".leapDay", "Possible: last-of-february")]
    [InlineData("""{ "kind": "birthday", "leadDays": -1 }""", ".leadDays", "from 0 to 60")]
    [InlineData("""{ "kind": "birthday", "leadDays": 61 }""", ".leadDays", "from 0 to 60")]
    [InlineData("""{ "kind": "birthday", "after": "P90D" }""", ".after", "is unknown")]
    [InlineData("""{ "kind": "anniversary", "audience": [{ "field": "customer.order", "operator": "exists" }] }""", ".audience[0].field", "did you mean “customer.orders”?")]
    [InlineData("""{ "kind": "win-back", "after": "PT12H" }""", ".after", "only days, weeks")]
    [InlineData("""{ "kind": "win-back", "after": "P0D" }""", ".after", "more than nothing")]
    [InlineData("""{ "kind": "win-back", "leadDays": 3 }""", ".leadDays", "choose a shorter “after”")]
    [InlineData("""{ "kind": "reorder", "tags": ["tyres"] }""", "", "“after” is missing")]
    [InlineData("""{ "kind": "reorder", "after": "P6M" }""", "", "“tags” or “products”")]
    [InlineData("""{ "kind": "reorder", "after": "P6M", "tags": [] }""", "", "“tags” or “products”")]
    [InlineData("""{ "kind": "reorder", "after": "P6M", "tags": [6] }""", ".tags[0]", "quotation marks")]
    [InlineData("""{ "kind": "season", "dates": [] }""", ".dates", "1 to 100")]
    [InlineData("""{ "kind": "season" }""", "", "“dates” is missing")]
    public void What_breaks_a_rule_is_refused(string occasion, string at, string says) =>
        StepRuleTests.Refused(Campaign(occasion), "$.occasion" + at, says);

    [Theory]
    [InlineData("""{ "rule": "fix" }""", ".rule", "did you mean “fixed”?")]
    [InlineData("""{ "rule": "fixed", "month": 13, "day": 1 }""", ".month", "from 1 to 12")]
    [InlineData("""{ "rule": "fixed", "month": 4, "day": 31 }""", ".day", "Month 4 has 30 days only")]
    [InlineData("""{ "rule": "fixed", "month": 2, "day": 29 }""", ".day", "only in leap years")]
    [InlineData("""{ "rule": "fixed", "month": 2, "day": 30 }""", ".day", "Month 2 has 28 days only")]
    [InlineData("""{ "rule": "fixed", "month": 1, "day": 32 }""", ".day", "from 1 to 31")]
    [InlineData("""{ "rule": "fixed", "month": 1, "day": 1, "offset": 1 }""", ".offset", "is unknown")]
    [InlineData("""{ "rule": "easter", "offset": -81 }""", ".offset", "from -80 to 250")]
    [InlineData("""{ "rule": "nth-weekday", "month": 5, "weekday": "sunday", "nth": 5 }""", ".nth", "not a fifth one each year")]
    [InlineData("""{ "rule": "nth-weekday", "month": 5, "weekday": "sunday", "nth": 0 }""", ".nth", "from 1 to 4")]
    [InlineData("""{ "rule": "nth-weekday", "month": 5, "weekday": "sundays", "nth": 1 }""", ".weekday", "did you mean “sunday”?")]
    [InlineData("""{ "rule": "nth-weekday", "month": 5, "weekday": "sunday", "nth": -1, "offset": 31 }""", ".offset", "from -30 to 30")]
    [InlineData("""{ "rule": "advent", "sunday": 5 }""", ".sunday", "from 1 to 4")]
    [InlineData("""{ "rule": "listed", "on": [] }""", ".on", "1 to 50")]
    [InlineData("""{ "rule": "listed", "on": ["2027-02-29"] }""", ".on[0]", "There is no day")]
    [InlineData("""{ "rule": "listed", "on": ["2027-05-15", "2027-06-01"] }""", ".on[1]", "2027 has a day already (2027-05-15)")]
    public void A_date_must_be_found_each_year(string date, string at, string says) =>
        StepRuleTests.Refused(Season(Date(date)), "$.occasion.dates[0].date" + at, says);

    [Fact]
    public void Dates_have_names_of_their_own_and_countries_by_code()
    {
        const string Easter = """{ "rule": "easter" }""";
        StepRuleTests.Refused(Season($"{Date(Easter)}, {Date(Easter)}"), "$.occasion.dates[1].id", "already");
        StepRuleTests.Refused(Season(Date(Easter, """, "countries": ["de"]""")), "$.occasion.dates[0].countries[0]", "two capital letters");
        StepRuleTests.Refused(Season(Date(Easter, """, "leadDays": 61""")), "$.occasion.dates[0].leadDays", "from 0 to 60");
        StepRuleTests.Refused(Season("""{ "id": "easter", "name": { "de": "Ostern" }, "date": { "rule": "easter" } }"""), "$.occasion.dates[0].name", "“en” is missing");
    }

    [Theory]
    [InlineData("birthday", "seasonal", "“kind”: “season”")]
    [InlineData("anniversary", "birthday", "“kind”: “birthday”")]
    [InlineData("anniversary", "win-back", "“kind”: “win-back”")]
    public void Messages_tell_of_their_own_occasion(string kind, string message, string says)
    {
        var step = Offer.Replace("care-tips", message, StringComparison.Ordinal);
        StepRuleTests.Refused(Campaign($$"""{ "kind": "{{kind}}" }""", step), "$.steps[0].message", says);
        StepRuleTests.Refused(Written.Campaign(step.Replace("occasion", "placed", StringComparison.Ordinal)), "$.steps[0].message", says);
    }

    [Theory]
    [InlineData("placed")]
    [InlineData("delivered")]
    [InlineData("answered")]
    public void Steps_wait_for_the_occasion_or_for_each_other(string anchor) => StepRuleTests.Refused(
        Campaign("""{ "kind": "anniversary" }""", Offer.Replace("occasion", anchor, StringComparison.Ordinal)),
        "$.steps[0].anchor.on", "Possible: occasion, sent");

    [Fact]
    public void Without_an_occasion_nothing_waits_for_one() =>
        StepRuleTests.Refused(Written.Campaign(Offer), "$.steps[0].anchor.on", "lacks “occasion”");

    [Theory]
    [InlineData("contract", "confirmation")]
    [InlineData("service", "delivery-check-in")]
    public void Mails_for_an_occasion_are_advertising(string declared, string message) => StepRuleTests.Refused(
        Campaign("""{ "kind": "anniversary" }""", $$"""{ "id": "a", "message": "{{message}}", "class": "{{declared}}", "anchor": { "on": "occasion" } }"""),
        "$.steps[0].class", "§ 7 UWG");

    [Fact]
    public void Orders_are_not_chosen_where_none_starts_a_journey() => StepRuleTests.Refused(
        Written.Campaign(Offer, """ "occasion": { "kind": "anniversary" }, "entry": [{ "field": "order.paid", "operator": "exists" }] """),
        "$.entry", "“audience”");

    [Fact]
    public void Only_the_consent_that_names_the_birthday_covers_its_use()
    {
        const string Birthday = """{ "kind": "birthday" }""";
        StepRuleTests.Refused(Campaign(Birthday), "$.steps[0]", "“category” must be “birthday”");
        StepRuleTests.Refused(
            Campaign(Birthday, Offer.Replace("\"class\"", "\"category\": \"offers\", \"class\"", StringComparison.Ordinal)), "$.steps[0].category", "must be “birthday”");
        Assert.Empty(Written.Problems(Campaign(Birthday, Offer.Replace("care-tips", "birthday", StringComparison.Ordinal))));
        Assert.Empty(Written.Problems(Campaign(Birthday, Offer.Replace("\"class\"", "\"category\": \"birthday\", \"class\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("P6D", "")]
    [InlineData("PT150H", "")]
    [InlineData("P8D", """, "variants": [{ "id": "a", "share": 50, "timing": { "delay": "P1D" } }, { "id": "b", "share": 50 }]""")]
    public void Nobody_is_congratulated_before_the_birthday(string delay, string more) =>
        StepRuleTests.Refused(Early(Greeting(delay, more)), "$.steps[0].message", "before the birthday");

    [Theory]
    [InlineData("P7D", "")]
    [InlineData("P1W", "")]
    [InlineData("P6D", """, "variants": [{ "id": "a", "share": 50, "timing": { "delay": "P7D" } }, { "id": "b", "share": 50, "timing": { "delay": "P8D" } }]""")]
    public void A_greeting_that_waits_for_the_day_may_begin_before_it(string delay, string more) => Assert.Empty(Written.Problems(Early(Greeting(delay, more))));

    [Fact]
    public void A_greeting_after_another_mail_is_counted_with_it()
    {
        var first = Offer.Replace("\"class\"", "\"category\": \"birthday\", \"class\"", StringComparison.Ordinal);
        var after = """, { "id": "greeting", "message": "birthday", "class": "advertising", "anchor": { "on": "sent", "step": "offer" }, "timing": { "delay": "P7D" } }""";

        Assert.Empty(Written.Problems(Early(first + after)));
        StepRuleTests.Refused(Early(first + after.Replace("P7D", "P5D", StringComparison.Ordinal)), "$.steps[1].message", "2 days early");
    }

    [Fact]
    public void Asking_only_the_happy_for_reviews_is_refused_in_the_audience_too() => StepRuleTests.Refused(
        Campaign(
            """{ "kind": "anniversary", "audience": [{ "field": "answer.csat", "operator": "exists" }] }""",
            """{ "id": "a", "message": "review-request", "class": "advertising", "anchor": { "on": "occasion" }, "holdLimit": "P2D" }"""),
        "$.occasion.audience[0].field", "only the satisfied");

    [Theory]
    [InlineData("""{ "leapDay": "first-of-march", "kind": "anniversary", "leadDays": 60 }""")]
    [InlineData("""{ "kind": "win-back" }""")]
    [InlineData("""{ "kind": "win-back", "after": "P1Y2M3W4D" }""")]
    [InlineData("""{ "kind": "reorder", "after": "P6M", "products": ["p1"], "leadDays": 7 }""")]
    public void What_is_right_is_read(string occasion) =>
        Assert.NotNull(Assert.IsType<CampaignReading.Valid>(Written.Read(Campaign(occasion))).Campaign.Occasion);

    [Fact]
    public void Publishing_asks_for_the_consent_that_each_default_campaign_needs()
    {
        var shop = A.Shop() with { ExistingCustomerNotice = null, Consent = null };
        Assert.Contains("“birthday”", Assert.Single(BasisCheck.Of(DefaultCampaign.Birthday, shop)).Message, StringComparison.Ordinal);
        Assert.Contains("“offers”", Assert.Single(BasisCheck.Of(DefaultCampaign.WinBack, shop)).Message, StringComparison.Ordinal);
        Assert.Contains("“offers”", Assert.Single(BasisCheck.Of(DefaultCampaign.Seasonal, shop)).Message, StringComparison.Ordinal);
        Assert.All(DefaultCampaign.All.Where(campaign => campaign.Occasion is not null).SelectMany(campaign => campaign.Steps), step =>
            Assert.Equal(step.Message == "birthday" ? ConsentCategory.Birthday : ConsentCategory.Offers, StepCategory.Of(step)));
    }

    private static string Campaign(string occasion, string step = Offer) => Written.Campaign(step, $"\"occasion\": {occasion}");

    private static string Early(string steps) => Campaign("""{ "kind": "birthday", "leadDays": 7 }""", steps);

    private static string Greeting(string delay, string more) =>
        $$"""{ "id": "greeting", "message": "birthday", "class": "advertising", "anchor": { "on": "occasion" }, "timing": { "delay": "{{delay}}" }{{more}} }""";

    private static string Season(string dates) => Campaign($$"""{ "kind": "season", "dates": [{{dates}}] }""");

    private static string Date(string date, string more = "") =>
        $$"""{ "id": "a-day", "name": { "de": "Tag", "en": "Day" }, "date": {{date}}{{more}} }""";
}
