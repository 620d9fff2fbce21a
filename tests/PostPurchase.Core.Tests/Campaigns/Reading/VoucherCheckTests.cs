namespace PostPurchase.Core.Tests.Campaigns.Reading;

public sealed class VoucherCheckTests
{
    private const string Gift = """{ "id": "gift", "message": "voucher", "class": "advertising", "anchor": { "on": "placed" }, "voucher": { "pool": "thanks", "whenEmpty": "send-without" } }""";

    [Fact]
    public void A_voucher_and_its_reminder_are_read() =>
        Assert.Empty(Written.Problems(Written.Campaign(
            Gift + ", " + Reminder("""{ "on": "voucher-expires", "step": "gift", "before": "P5D" }"""))));

    [Theory]
    [InlineData("\"voucher\": { \"pool\": \"a b\" }", "voucher", "advertising", "$.steps[0].voucher.pool", "a b")]
    [InlineData("\"voucher\": {}", "voucher", "advertising", "$.steps[0].voucher", "“pool” is missing")]
    [InlineData("\"voucher\": { \"pool\": \"a\", \"whenEmpty\": \"stop\" }", "voucher", "advertising", "$.steps[0].voucher.whenEmpty", "send-without")]
    [InlineData("\"voucher\": { \"pool\": \"a\", \"most\": 3 }", "voucher", "advertising", "$.steps[0].voucher.most", "unknown")]
    [InlineData("\"voucher\": { \"pool\": \"a\" }", "delivery-check-in", "service", "$.steps[0].voucher", "is advertising")]
    [InlineData("\"voucher\": { \"pool\": \"a\" }", "survey", "advertising", "$.steps[0].voucher", "shows no voucher")]
    public void A_voucher_that_nobody_would_get_or_see_is_refused(string members, string message, string declared, string path, string says) =>
        StepRuleTests.Refused(Written.Step(members, message, declared), path, says);

    [Theory]
    [InlineData("""{ "on": "voucher-expires", "step": "gift" }""", "$.steps[1].anchor", "“before” is missing")]
    [InlineData("""{ "on": "voucher-expires", "before": "P5D" }""", "$.steps[1].anchor", "“step” is missing")]
    [InlineData("""{ "on": "voucher-expires", "step": "gift", "before": "PT12H" }""", "$.steps[1].anchor.before", "whole days")]
    [InlineData("""{ "on": "voucher-expires", "step": "gift", "before": "P0D" }""", "$.steps[1].anchor.before", "more than nothing")]
    [InlineData("""{ "on": "voucher-expires", "step": "gone", "before": "P5D" }""", "$.steps[1].anchor.step", "no “gone”")]
    [InlineData("""{ "on": "placed", "before": "P5D" }""", "$.steps[1].anchor.before", "voucher-expires")]
    public void A_reminder_says_of_which_voucher_and_when(string anchor, string path, string says) =>
        StepRuleTests.Refused(Written.Campaign(Gift + ", " + Reminder(anchor)), path, says);

    [Fact]
    public void There_is_nothing_to_remind_of_after_a_step_without_a_voucher() => StepRuleTests.Refused(
        Written.Campaign(Written.Survey + ", " + Reminder("""{ "on": "voucher-expires", "step": "survey", "before": "P5D" }""")),
        "$.steps[1].anchor.step",
        "brings no voucher");

    private static string Reminder(string anchor) => $$"""{ "id": "hurry", "message": "voucher-reminder", "class": "advertising", "anchor": {{anchor}} }""";
}
