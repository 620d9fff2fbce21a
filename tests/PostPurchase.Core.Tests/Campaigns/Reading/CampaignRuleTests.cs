namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>Rules over the whole campaign, its conditions and its quiet hours.</summary>
public sealed class CampaignRuleTests
{
    private const string Request =
        """{ "id": "review", "message": "review-request", "class": "advertising", "anchor": { "on": "delivered" }, "expiry": "P30D", "holdLimit": "P14D" """;

    [Theory]
    [InlineData("\"quietHours\": { \"from\": \"08:00\", \"until\": \"20:00\" }", "$.quietHours", "span the night")]
    [InlineData("\"quietHours\": { \"from\": \"20:00\", \"until\": \"20:00\" }", "$.quietHours", "last all day")]
    [InlineData("\"quietHours\": { \"from\": \"20:00\" }", "$.quietHours", "“until” is missing")]
    [InlineData("\"holdout\": 51", "$.holdout", "from 0 to 50")]
    [InlineData("\"holdout\": 1.5", "$.holdout", "whole number")]
    [InlineData("\"holdout\": \"5\"", "$.holdout", "without quotation marks")]
    [InlineData("\"version\": 0", "$.version", "from 1")]
    [InlineData("\"hold out\": 5", "$['hold out']", "did you mean “holdout”?")]
    [InlineData("\"entry\": {}", "$.entry", "a list in brackets")]
    public void The_head_is_checked(string members, string path, string says) =>
        StepRuleTests.Refused(Written.Campaign(Written.Survey, members), path, says);

    [Theory]
    [InlineData("\"window\": { \"earliest\": \"06:00\", \"latest\": \"08:00\" }", "$.steps[0].timing.window", "lies wholly in the quiet hours")]
    [InlineData("\"window\": { \"earliest\": \"21:00\" }", "$.steps[0].timing.window", "lies wholly in the quiet hours")]
    [InlineData("\"timeOfDay\": \"07:00\"", "$.steps[0].timing.timeOfDay", "08:00–20:00")]
    public void Quiet_hours_leave_something_of_each_window(string timing, string path, string says)
    {
        const string Quiet = """ "quietHours": { "from": "20:00", "until": "08:00" } """;
        var step = $$"""{ "id": "s", "message": "survey", "class": "advertising", "anchor": { "on": "delivered" }, "timing": { {{timing}} } }""";

        StepRuleTests.Refused(Written.Campaign(step, Quiet), path, says);
        StepRuleTests.Refused(
            Written.Campaign(
                $$"""{ "id": "s", "message": "survey", "class": "advertising", "anchor": { "on": "placed" }, "variants": [{ "id": "a", "share": 50 }, { "id": "b", "share": 50, "timing": { {{timing}} } }] }""",
                Quiet),
            path.Replace("[0].timing", "[0].variants[1].timing", StringComparison.Ordinal), says);
        Assert.Empty(Written.Problems(Written.Campaign(
            step.Replace("\"survey\", \"class\": \"advertising\"", "\"confirmation\", \"class\": \"contract\"", StringComparison.Ordinal), Quiet)));
    }

    [Theory]
    [InlineData("\"field\": \"order.totl\", \"operator\": \"exists\"", "field", "did you mean “order.total”?")]
    [InlineData("\"field\": \"order.total\", \"operator\": \"greater\"", "operator", "Possible: exists, missing")]
    [InlineData("\"field\": \"lines.title\", \"operator\": \"at-least\", \"value\": \"5\"", "operator", "is no number")]
    [InlineData("\"field\": \"order.total\", \"operator\": \"at-least\", \"value\": \"49,90\"", "value", "such as \"49.90\"")]
    [InlineData("\"field\": \"order.total\", \"operator\": \"at-least\", \"value\": 50", "value", "\"50\"")]
    [InlineData("\"field\": \"order.total\", \"operator\": \"at-least\"", "", "“value” is missing")]
    [InlineData("\"field\": \"lines.tag\", \"operator\": \"equal\", \"value\": \"\"", "value", "1 to 200")]
    [InlineData("\"field\": \"lines.tag\", \"operator\": \"exists\", \"value\": \"a\"", "value", "needs no value")]
    [InlineData("\"field\": \"lines.tag\", \"operator\": \"one-of\", \"value\": \"a\"", "value", "write “values”")]
    [InlineData("\"field\": \"lines.tag\", \"operator\": \"equal\", \"values\": [\"a\"]", "values", "write “value”")]
    [InlineData("\"field\": \"lines.tag\", \"operator\": \"none-of\", \"values\": []", "values", "1 to 100")]
    [InlineData("\"field\": \"order.paid\", \"operator\": \"equal\", \"value\": \"true\"", "value", "“yes” or missing")]
    [InlineData("\"field\": \"answer.csat\", \"operator\": \"one-of\", \"values\": [\"5\", \"6\"]", "values[1]", "no answer")]
    public void Conditions_compare_what_can_be_compared(string condition, string at, string says)
    {
        var suffix = at.Length > 0 ? "." + at : "";
        StepRuleTests.Refused(Written.Step($"\"exits\": [{{ {condition} }}]"), "$.steps[0].exits[0]" + suffix, says);
        StepRuleTests.Refused(Written.Campaign(Written.Survey, $"\"entry\": [{{ {condition} }}]"), "$.entry[0]" + suffix, says);
    }

    [Theory]
    [InlineData("answer.csat")]
    [InlineData("answer.nps")]
    [InlineData("answer.check-in")]
    [InlineData("answer.comment")]
    public void Asking_only_the_happy_for_reviews_is_refused_wherever_it_hides(string field)
    {
        var condition = $$"""[{ "field": "{{field}}", "operator": "exists" }]""";
        StepRuleTests.Refused(Written.Campaign($$"""{{Request}}, "conditions": {{condition}} }"""), "$.steps[0].conditions[0].field", "only the satisfied");
        StepRuleTests.Refused(Written.Campaign($$"""{{Request}}, "exits": {{condition}} }"""), "$.steps[0].exits[0].field", "only the satisfied");
        StepRuleTests.Refused(Written.Campaign(Request + "}", $"\"exits\": {condition}"), "$.exits[0].field", "only the satisfied");
        StepRuleTests.Refused(Written.Campaign(Request + "}", $"\"entry\": {condition}"), "$.entry[0].field", "only the satisfied");
        StepRuleTests.Refused(
            Written.Step($$"""  "holdLimit": "P2D", "reminder": { "message": "review-request", "delay": "P3D", "conditions": {{condition}} } """),
            "$.steps[0].reminder.conditions[0].field", "only the satisfied");
        StepRuleTests.Refused(
            Written.Step($$"""  "holdLimit": "P2D", "conditions": {{condition}}, "variants": [{ "id": "a", "share": 50 }, { "id": "b", "share": 50, "message": "review-request" }] """),
            "$.steps[0].conditions[0].field", "only the satisfied");
        Assert.Empty(Written.Problems(Written.Step($"\"conditions\": {condition}")));
    }

    [Fact]
    public void A_review_request_is_not_held_until_it_expires()
    {
        StepRuleTests.Refused(Written.Campaign(Request.Replace(", \"holdLimit\": \"P14D\"", "", StringComparison.Ordinal) + "}"), "$.steps[0]", "“holdLimit” is missing");
        StepRuleTests.Refused(Written.Campaign(Request.Replace("P30D", "P14D", StringComparison.Ordinal) + "}"), "$.steps[0].holdLimit", "shorter than “expiry”");
        StepRuleTests.Refused(Written.Campaign(Request.Replace("\"expiry\": \"P30D\", ", "", StringComparison.Ordinal) + "}"), "$.steps[0].holdLimit", "7 days");
    }

    [Fact]
    public void Steps_wait_for_steps_that_are_there_run_once_and_do_not_wait_for_them()
    {
        static string After(string id, string step) =>
            $$"""{ "id": "{{id}}", "message": "survey", "class": "advertising", "anchor": { "on": "sent", "step": "{{step}}" } }""";
        const string Parcels = """{ "id": "parcels", "message": "shipping-notice", "class": "contract", "anchor": { "on": "shipped" } }""";
        const string Reminded = """{ "id": "s", "message": "survey", "class": "advertising", "anchor": { "on": "placed" }, "reminder": { "message": "survey-reminder", "delay": "P3D" } }""";

        StepRuleTests.Refused(Written.Campaign($"{After("a", "b")}, {After("b", "a")}"), "$.steps[1].anchor.step", "(b → a → b)");
        StepRuleTests.Refused(Written.Campaign($"{Parcels}, {After("b", "parcels")}"), "$.steps[1].anchor.step", "runs several times");
        StepRuleTests.Refused(Written.Campaign($"{Reminded}, {Written.Survey.Replace("\"survey\", \"m", "\"s-reminder\", \"m", StringComparison.Ordinal)}"), "$.steps[1].id", "already");
        Assert.Empty(Written.Problems(Written.Campaign($"{After("a", "s-reminder")}, {Reminded}")));
    }
}
