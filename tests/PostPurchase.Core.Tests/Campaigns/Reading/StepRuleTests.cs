namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>Each rule over one step, by what breaks it and what just does not.</summary>
public sealed class StepRuleTests
{
    [Theory]
    [InlineData("\"timing\": { \"delay\": \"3 days\" }", "$.steps[0].timing.delay", "“3 days” can't be read")]
    [InlineData("\"timing\": { \"delay\": \"-P3D\" }", "$.steps[0].timing.delay", "can't be read")]
    [InlineData("\"timing\": { \"delay\": \"P-3D\" }", "$.steps[0].timing.delay", "nothing or more")]
    [InlineData("\"timing\": { \"delay\": \"P11Y\" }", "$.steps[0].timing.delay", "ten years")]
    [InlineData("\"timing\": { \"delay\": 3 }", "$.steps[0].timing.delay", "can't be read")]
    [InlineData("\"timing\": { \"timeOfDay\": \"9:00\" }", "$.steps[0].timing.timeOfDay", "two digits")]
    [InlineData("\"timing\": { \"timeOfDay\": \"24:00\" }", "$.steps[0].timing.timeOfDay", "Midnight")]
    [InlineData("\"timing\": { \"timeOfDay\": \"08:00\", \"window\": { \"earliest\": \"10:00\" } }", "$.steps[0].timing.timeOfDay", "10:00–24:00")]
    [InlineData("\"timing\": { \"window\": { \"earliest\": \"10:00\", \"latest\": \"09:00\" } }", "$.steps[0].timing.window.latest", "closes at 09:00")]
    [InlineData("\"timing\": { \"window\": { \"weekdays\": [\"sunday\"] } }", "$.steps[0].timing.window", "Sundays only")]
    [InlineData("\"timing\": { \"window\": { \"weekdays\": [\"Monday\"] } }", "$.steps[0].timing.window.weekdays[0]", "did you mean “monday”?")]
    [InlineData("\"timing\": { \"window\": { \"weekdays\": [\"none\"] } }", "$.steps[0].timing.window.weekdays[0]", "There is no “none”")]
    [InlineData("\"timing\": { \"workingdays\": true }", "$.steps[0].timing.workingdays", "did you mean “workingDays”?")]
    [InlineData("\"timing\": { \"workingDays\": \"yes\" }", "$.steps[0].timing.workingDays", "true or false")]
    [InlineData("\"timing\": null", "$.steps[0].timing", "leave the entry out")]
    [InlineData("\"expiry\": \"P0D\"", "$.steps[0].expiry", "more than nothing")]
    [InlineData("\"expiry\": \"P1M\"", "$.steps[0].expiry", "differ in length")]
    [InlineData("\"expiry\": \"P7D\", \"expiry\": \"P8D\"", "$.steps[0].expiry", "second time")]
    [InlineData("\"whenCapped\": \"drop\"", "$.steps[0].whenCapped", "Possible: wait, skip")]
    [InlineData("\"each\": { \"by\": \"tag\" }", "$.steps[0].each", "name the tags")]
    [InlineData("\"each\": { \"by\": \"product\", \"most\": 11 }", "$.steps[0].each.most", "1 to 10")]
    [InlineData("\"each\": { \"by\": \"tag\", \"only\": [\"Tea\", \"tea\"] }", "$.steps[0].each.only[1]", "twice")]
    [InlineData("\"each\": { \"by\": \"product\" }, \"reminder\": { \"message\": \"survey-reminder\", \"delay\": \"P3D\" }", "$.steps[0].reminder", "runs once")]
    [InlineData("\"reminder\": { \"message\": \"survey-reminder\", \"delay\": \"P0D\" }", "$.steps[0].reminder.delay", "more than nothing")]
    [InlineData("\"reminder\": { \"message\": \"survey-reminder\" }", "$.steps[0].reminder", "“delay” is missing")]
    [InlineData("\"reminder\": { \"message\": \"cancellation\", \"delay\": \"P3D\" }", "$.steps[0].reminder.message", "suits only “on”: cancelled")]
    [InlineData("\"variants\": [{ \"id\": \"a\", \"share\": 50 }]", "$.steps[0].variants", "2 to 10")]
    [InlineData("\"variants\": [{ \"id\": \"a\", \"share\": 50 }, { \"id\": \"b\", \"share\": 40, \"message\": \"care-tips\" }]", "$.steps[0].variants", "add up to 90")]
    [InlineData("\"variants\": [{ \"id\": \"a\", \"share\": 50 }, { \"id\": \"b\", \"share\": 50 }]", "$.steps[0].variants[1]", "must differ")]
    [InlineData("\"variants\": [{ \"id\": \"a\", \"share\": 50 }, { \"id\": \"a\", \"share\": 50, \"message\": \"care-tips\" }]", "$.steps[0].variants[1].id", "Two variants")]
    [InlineData("\"variants\": [{ \"id\": \"a\", \"share\": 100 }, { \"id\": \"b\", \"share\": 0, \"message\": \"care-tips\" }]", "$.steps[0].variants[1].share", "from 1 to 99")]
    public void What_breaks_a_rule_is_refused(string members, string path, string says) => Refused(Written.Step(members), path, says);

    [Theory]
    [InlineData("{ \"on\": \"shiped\" }", "$.steps[0].anchor.on", "did you mean “shipped”?")]
    [InlineData("{ \"on\": \"placed\", \"step\": \"a\" }", "$.steps[0].anchor.step", "only with “on”: sent")]
    [InlineData("{ \"on\": \"sent\" }", "$.steps[0].anchor", "“step” is missing")]
    [InlineData("{ \"on\": \"sent\", \"step\": \"two\" }", "$.steps[0].anchor.step", "There is no “two”")]
    [InlineData("{ \"on\": \"sent\", \"step\": \"one\" }", "$.steps[0].anchor.step", "in a circle (one → one)")]
    [InlineData("{ \"on\": \"placed\", \"question\": \"csat\" }", "$.steps[0].anchor.question", "only with “on”: answered")]
    [InlineData("{ \"on\": \"answered\", \"question\": \"nsp\" }", "$.steps[0].anchor.question", "did you mean “nps”?")]
    [InlineData("{ \"on\": \"paid\", \"per\": \"parcel\" }", "$.steps[0].anchor.per", "only with “on”: shipped, delivered")]
    [InlineData("{ \"on\": \"shipped\", \"estimate\": \"P2D\" }", "$.steps[0].anchor.estimate", "only with “on”: delivered")]
    [InlineData("{ \"on\": \"sent\", \"step\": \"one\", \"unreported\": \"P31D\" }", "$.steps[0].anchor.unreported", "only with “on”: delivered")]
    [InlineData("{ \"on\": \"delivered\", \"unreported\": \"P1M\" }", "$.steps[0].anchor.unreported", "differ in length")]
    [InlineData("{}", "$.steps[0].anchor", "“on” is missing")]
    public void Anchors_say_only_what_means_something(string anchor, string path, string says) =>
        Refused(Written.Step("", anchor: anchor), path, says);

    [Theory]
    [InlineData("survey", "service", "$.steps[0].message", "VI ZR 225/17")]
    [InlineData("review-request", "contract", "$.steps[0].message", "is advertising")]
    [InlineData("delivery-check-in", "contract", "$.steps[0].message", "not owed by the contract")]
    [InlineData("shipping-notice", "contract", "$.steps[0].message", "for each parcel")]
    [InlineData("return-received", "contract", "$.steps[0].message", "return-received, return-refunded")]
    [InlineData("cancellation", "contract", "$.steps[0].message", "cancelled")]
    [InlineData("survay", "advertising", "$.steps[0].message", "did you mean “survey”?")]
    public void A_message_is_of_its_class_and_tells_of_what_happened(string message, string declared, string path, string says) =>
        Refused(Written.Step("", message, declared), path, says);

    [Fact]
    public void A_class_is_judged_in_reminders_and_variants_too()
    {
        Refused(
            Written.Step("\"reminder\": { \"message\": \"survey-reminder\", \"delay\": \"P3D\" }", "delivery-check-in", "service"),
            "$.steps[0].reminder.message", "is advertising");
        Refused(
            Written.Step("\"variants\": [{ \"id\": \"a\", \"share\": 50 }, { \"id\": \"b\", \"share\": 50, \"message\": \"survey\" }]", "delivery-check-in", "service"),
            "$.steps[0].variants[1].message", "is advertising");
    }

    [Fact]
    public void Contract_mails_know_no_hold_limit() =>
        Refused(Written.Step("\"holdLimit\": \"P3D\"", "confirmation", "contract", "{ \"on\": \"placed\" }"), "$.steps[0].holdLimit", "never hold");

    [Theory]
    [InlineData("\"timing\": { \"window\": { \"earliest\": \"10:00\", \"latest\": \"10:01\" }, \"timeOfDay\": \"10:00:30\" }")]
    [InlineData("\"timing\": { \"delay\": \"P1M2W3DT4H5M6S\" }")]
    [InlineData("\"each\": { \"by\": \"tag\", \"only\": [\"coffee\"], \"most\": 10 }")]
    [InlineData("\"variants\": []")]
    [InlineData("\"conditions\": [], \"exits\": [{ \"field\": \"answer.csat\", \"operator\": \"at-most\", \"value\": \"2\" }]")]
    public void What_is_right_is_read(string members) => Assert.Empty(Written.Problems(Written.Step(members)));

    internal static void Refused(string json, string path, string says)
    {
        var problems = Written.Problems(json);
        Assert.Contains(problems, problem => problem.Path == path && problem.Message.Contains(says, StringComparison.Ordinal));
        Assert.Equal(problems.Select(problem => problem.Path), Written.Problems(json, "de").Select(problem => problem.Path));
    }
}
